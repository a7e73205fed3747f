'use client'

import { useState, useSyncExternalStore } from 'react'
import { enPasswordRules, useMessages, type Messages } from '../i18n/index.js'
import { Strength } from '../ui/index.js'
import { useFormParts, type FormParts } from './form-context.js'

/** Rates a password from 0, the weakest, to 4. */
export type RatePassword = (password: string) => number

/** Loads what rates passwords, once there is one to rate: it is large as a rule. */
export type StrengthMeter = () => Promise<RatePassword>

/** How strong the password in a field is; nothing until there is one, and where the meter cannot be loaded. */
export function PasswordStrength({ name, meter }: { readonly name: string; readonly meter: StrengthMeter }) {
  const words = useMessages('passwordRules', enPasswordRules)
  const { form } = useFormParts('<PasswordStrength>')
  const [store] = useState(() => createScoreStore({ form, name, meter }))
  const score = useSyncExternalStore(store.subscribe, store.getScore, store.getScore)
  return score === null ? null : <Strength score={score} word={scoreWord(score, words)} aria-label={words.strength} />
}

function createScoreStore({ form, name, meter }: { form: FormParts['form']; name: string; meter: StrengthMeter }) {
  let rate: RatePassword | null = null
  let isAsked = false
  const read = () => String(form.getValues(name) ?? '')
  async function load(notify: () => void) {
    isAsked = true
    rate = await meter().catch(() => null)
    notify()
  }
  let rated: { password: string; score: number } | null = null
  function getScore(): number | null {
    const password = read()
    if (rate === null || password === '') return null
    if (rated?.password !== password) rated = { password, score: Math.min(4, Math.max(0, Math.round(rate(password)))) }
    return rated.score
  }
  return {
    getScore,
    subscribe(notify: () => void) {
      const follow = () => {
        if (!isAsked && read() !== '') void load(notify)
        else notify()
      }
      follow()
      return form.subscribe({ name, formState: { values: true }, callback: follow })
    },
  }
}

function scoreWord(score: number, { veryWeak, weak, fair, good, strong }: Messages['passwordRules']): string {
  return [veryWeak, weak, fair, good, strong][score] ?? strong
}
