import type { AuthError } from '../errors.js'

type Json = Record<string, unknown>

/** Handed in, since other bundles have them. */
export interface CeremonyTools {
  AuthError: typeof AuthError
  encodeBase64url: (bytes: Uint8Array) => string
}

interface Ceremony {
  /** The server's, with their bytes decoded. */
  publicKey: object
  signal?: AbortSignal | undefined
  mediation?: CredentialMediationRequirement | undefined
}

/** Asked before the server is: it would make a challenge that nobody answers. */
export function requireWebauthn({ AuthError }: Pick<CeremonyTools, 'AuthError'>): void {
  if (typeof navigator !== 'undefined' && navigator.credentials) return
  throw new AuthError('Browser does not support WebAuthn', { name: 'AuthUnknownError', code: 'webauthn_unsupported' })
}

/** Makes a credential, or proves one, with the browser; gives it as the server reads it. */
export async function runCeremony(tools: CeremonyTools, kind: 'create' | 'get', { publicKey, signal, mediation }: Ceremony): Promise<object> {
  const { AuthError } = tools
  requireWebauthn(tools)
  // SAFETY: the options of the server, decoded, are those that the browser takes.
  const request = { publicKey, ...(signal && { signal }), ...(mediation && { mediation }) } as unknown as CredentialCreationOptions & CredentialRequestOptions
  const credential = await navigator.credentials[kind](request).catch((cause: unknown) => {
    throw new AuthError('The passkey or security key was not used.', { name: 'AuthUnknownError', code: 'webauthn_cancelled', cause })
  })
  if (!credential) throw new AuthError('The passkey or security key was not used.', { name: 'AuthUnknownError', code: 'webauthn_cancelled' })
  return encodeCredential(tools.encodeBase64url, credential)
}

/** A credential as JSON, also where the browser cannot say it so itself; what is JSON already stays as it is. */
export function encodeCredential(encodeBase64url: CeremonyTools['encodeBase64url'], credential: object): object {
  if ('toJSON' in credential && typeof credential.toJSON === 'function') return Object(credential.toJSON())
  if (typeof Reflect.get(credential, 'rawId') === 'string') return credential
  const toText = (value: unknown) => (value instanceof ArrayBuffer || value instanceof Uint8Array ? encodeBase64url(new Uint8Array(value)) : value)
  const { id, rawId, type, response, authenticatorAttachment } = { ...pick(credential) }
  return {
    id, type, rawId: toText(rawId), ...(authenticatorAttachment ? { authenticatorAttachment } : {}),
    clientExtensionResults: {},
    response: Object.fromEntries(responseFields.flatMap((name) => {
      const value = Object(response)[name]
      return value ? [[name, toText(value)]] : []
    })),
  }
}

const responseFields = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']

/** The fields are getters of a prototype, which a spread does not see. */
const pick = (credential: object): Json => Object.fromEntries(['id', 'rawId', 'type', 'response', 'authenticatorAttachment'].map((name) => [name, Reflect.get(credential, name)]))
