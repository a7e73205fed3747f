'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { enPasswordRules, formatPlural, useLocale, useMessages, type Messages } from '../i18n/index.js'
import { Requirements } from '../ui/index.js'
import { useFormParts } from './form-context.js'
import type { PasswordRule } from './password-rules.js'

/** Which rules the password in a field meets; renders its reader only when a rule flips. */
export function usePasswordRequirements(name: string, rules: readonly PasswordRule[]): readonly boolean[] {
  const { form } = useFormParts('usePasswordRequirements()')
  const subscribe = useCallback(
    (notify: () => void) => form.subscribe({ name, formState: { values: true }, callback: notify }),
    [form, name],
  )
  // One text, so that an unchanged answer is the same value.
  const snapshot = () => rules.map((rule) => (rule.isMet(String(form.getValues(name) ?? '')) ? '1' : '0')).join('')
  return [...useSyncExternalStore(subscribe, snapshot, snapshot)].map((bit) => bit === '1')
}

/** A new password's rules as a checklist that ticks while typing. */
export function PasswordRequirements({ name, rules }: { readonly name: string; readonly rules: readonly PasswordRule[] }) {
  const words = useMessages('passwordRules', enPasswordRules)
  const { tag } = useLocale()
  const met = usePasswordRequirements(name, rules)
  const requirements = rules
    .map((rule, index) => ({ id: rule.id, label: ruleLabel(rule, words, tag), isMet: met[index] ?? false }))
    // That it is not too long is worth a line only once it is.
    .filter(({ id, isMet }) => id !== 'maxBytes' || !isMet)
  return <Requirements requirements={requirements} metLabel={words.met} notMetLabel={words.notMet} aria-label={words.requirements} />
}

function ruleLabel({ id, count = 0 }: PasswordRule, words: Messages['passwordRules'], tag: string): string {
  return id === 'minLength' ? formatPlural(words.minLength, count, tag) : words[id]
}
