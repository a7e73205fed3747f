import type { Config } from '../config/index.js'
import { toBytes, toHex } from '../crypto/index.js'
import { invalid, unclassified, weakPassword } from '../http-error.js'
import type { ServerState } from '../server-state.js'

export interface Weakness {
  readonly message: string
  readonly reasons: readonly string[]
}

/** Why a password is not good enough, or undefined when it is. */
export async function findWeakness(server: ServerState, password: string): Promise<Weakness | undefined> {
  const { config } = server
  const found: { reason: string; sentence: string }[] = []
  if (toBytes(password).length < config.passwordMinLength) {
    found.push({ reason: 'length', sentence: `Password should be at least ${String(config.passwordMinLength)} characters.` })
  }
  const sets = requiredCharacters(config)
  if (sets.some((set) => ![...set].some((character) => password.includes(character)))) {
    found.push({ reason: 'characters', sentence: `Password should contain at least one character of each: ${sets.join(', ')}.` })
  }
  if (config.passwordHibpEnabled && (await isPwned(server, password))) {
    found.push({ reason: 'pwned', sentence: 'Password is known to be weak and easy to guess, please choose a different one.' })
  }
  if (found.length === 0) return undefined
  return { message: found.map(({ sentence }) => sentence).join(' '), reasons: found.map(({ reason }) => reason) }
}

/** Refuses a new password that is too long or not good enough. */
export async function checkNewPassword(server: ServerState, password: string): Promise<void> {
  if (toBytes(password).length > 72) throw invalid('Password cannot be longer than 72 characters')
  const weakness = await findWeakness(server, password)
  if (weakness) throw weakPassword(weakness.message, weakness.reasons)
}

function requiredCharacters({ passwordRequiredCharacters }: Config): string[] {
  if (passwordRequiredCharacters === '') return []
  return passwordRequiredCharacters.split(/(?<!\\):/).map((set) => set.replaceAll('\\:', ':'))
}

/** Asks haveibeenpwned.com with the first five digits of the password's hash, so that it never learns the password. */
async function isPwned({ config, fetch }: ServerState, password: string): Promise<boolean> {
  const digest = toHex(new Uint8Array(await crypto.subtle.digest('SHA-1', toBytes(password)))).toUpperCase()
  try {
    const answer = await fetch(`https://api.pwnedpasswords.com/range/${digest.slice(0, 5)}`)
    if (!answer.ok) throw new Error(`haveibeenpwned.com answered ${String(answer.status)}`)
    return (await answer.text()).split(/\r?\n/).some((line) => line.startsWith(`${digest.slice(5)}:`) && !line.endsWith(':0'))
  } catch {
    if (config.passwordHibpFailClosed) throw unclassified()
    return false
  }
}
