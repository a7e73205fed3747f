import type { Config } from '../config/index.js'
import { toBytes } from '../crypto/index.js'
import { invalid, weakPassword } from '../http-error.js'

export interface Weakness {
  readonly message: string
  readonly reasons: readonly string[]
}

/** Why a password is not good enough, or undefined when it is. */
export function findWeakness(config: Config, password: string): Weakness | undefined {
  const found: { reason: string; sentence: string }[] = []
  if (toBytes(password).length < config.passwordMinLength) {
    found.push({ reason: 'length', sentence: `Password should be at least ${String(config.passwordMinLength)} characters.` })
  }
  const sets = requiredCharacters(config)
  if (sets.some((set) => ![...set].some((character) => password.includes(character)))) {
    found.push({ reason: 'characters', sentence: `Password should contain at least one character of each: ${sets.join(', ')}.` })
  }
  if (found.length === 0) return undefined
  return { message: found.map(({ sentence }) => sentence).join(' '), reasons: found.map(({ reason }) => reason) }
}

/** Refuses a new password that is too long or not good enough. */
export function checkNewPassword(config: Config, password: string): void {
  if (toBytes(password).length > 72) throw invalid('Password cannot be longer than 72 characters')
  const weakness = findWeakness(config, password)
  if (weakness) throw weakPassword(weakness.message, weakness.reasons)
}

function requiredCharacters({ passwordRequiredCharacters }: Config): string[] {
  if (passwordRequiredCharacters === '') return []
  return passwordRequiredCharacters.split(/(?<!\\):/).map((set) => set.replaceAll('\\:', ':'))
}
