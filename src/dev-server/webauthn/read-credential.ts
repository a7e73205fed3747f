import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { fromBase64Url, toText } from '../crypto/index.js'

/** The credential that a browser made, or undefined when it is not even shaped like one. */
export function readRegistration(value: unknown): RegistrationResponseJSON | undefined {
  const isRegistration = isCredential(value) && isEncoded(value.response['attestationObject'])
  // SAFETY: id, type and each encoded member were looked at; the rest is optional.
  return isRegistration ? (value as unknown as RegistrationResponseJSON) : undefined
}

/** The proof that a browser gave, or undefined when it is not even shaped like one. */
export function readAssertion(value: unknown): AuthenticationResponseJSON | undefined {
  const isAssertion = isCredential(value) && isEncoded(value.response['authenticatorData']) && isEncoded(value.response['signature'])
  // SAFETY: id, type and each encoded member were looked at; the rest is optional.
  return isAssertion ? (value as unknown as AuthenticationResponseJSON) : undefined
}

/** The user id that an authenticator keeps with a credential. */
export function readUserHandle({ response: { userHandle } }: AuthenticationResponseJSON): string | undefined {
  const bytes = isEncoded(userHandle) ? fromBase64Url(withoutPadding(userHandle)) : undefined
  return bytes && bytes.length > 0 ? toText(bytes) : undefined
}

interface Credential {
  readonly response: Readonly<Record<string, unknown>>
}

function isCredential(value: unknown): value is Credential {
  if (!isObject(value) || value['type'] !== 'public-key' || !isObject(value['response'])) return false
  return isEncoded(value['id']) && isEncoded(value['rawId']) && isClientData(value['response']['clientDataJSON'])
}

function isClientData(value: unknown): boolean {
  const bytes = isEncoded(value) ? fromBase64Url(withoutPadding(value)) : undefined
  if (!bytes) return false
  try {
    return isObject(JSON.parse(toText(bytes)))
  } catch {
    return false
  }
}

function isEncoded(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && fromBase64Url(withoutPadding(value)) !== undefined
}

function withoutPadding(text: string): string {
  return text.replace(/=+$/, '')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
