'use client'

import { useMemo, useReducer } from 'react'
import type { AuthErrorLike } from '../../core/index.js'
import { createPasswordRules, learnRules, withLearntRules, type PasswordRule } from '../../form/index.js'

/** Rules for a server whose settings nobody has changed. */
export const defaultPasswordRules: readonly PasswordRule[] = /* @__PURE__ */ createPasswordRules()

/** The rules that the app names, with those that the server's refusals have taught since. */
export function useLearntRules(rules: readonly PasswordRule[] = defaultPasswordRules) {
  const [learnt, add] = useReducer(withLearntRules, [])
  const passwordRules = useMemo(() => withLearntRules(rules, learnt), [rules, learnt])
  /** Takes note of why a password was refused. */
  const learn = (error: AuthErrorLike, refused: string | undefined) => {
    const taught = refused === undefined || !('reasons' in error) || !Array.isArray(error.reasons) ? [] : learnRules(refused, { message: error.message, reasons: error.reasons })
    if (taught.length > 0) add(taught)
  }
  return { passwordRules, learn }
}
