'use client'

import { useMemo } from 'react'
import type { SignUpCredentials } from '../../core/index.js'
import { createLeakedRule, type PasswordRule } from '../../form/index.js'
import type { ActionResult, SignUpOutcome } from '../../react/index.js'
import { defaultPasswordRules } from './sign-up-schema.js'

/** The rules that the app names, and those that the server's last refusal has taught: a leaked password will not do again. */
export function useLearntRules(
  rules: readonly PasswordRule[] = defaultPasswordRules,
  { error, variables }: ActionResult<SignUpOutcome, SignUpCredentials>,
): readonly PasswordRule[] {
  const leaked = error && isLeaked(error) ? variables?.password : undefined
  return useMemo(() => (leaked === undefined ? rules : [...rules, createLeakedRule(leaked)]), [rules, leaked])
}

function isLeaked(error: object): boolean {
  return 'reasons' in error && Array.isArray(error.reasons) && error.reasons.includes('pwned')
}
