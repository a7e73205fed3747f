import type { AuthError } from '../errors.js'

/** JSON of the server or a wallet of bytes: what is text there is bytes here. @see WebAuthn Level 3 §5.1.8 */
type Json = Record<string, unknown>

/** Handed in, since other bundles have them. */
export interface CeremonyTools {
  AuthError: typeof AuthError
  decodeBase64url: (text: string) => Uint8Array
  encodeBase64url: (bytes: Uint8Array) => string
}

function decodeOptions({ decodeBase64url }: CeremonyTools, options: Json): Json {
  const toBytes = (value: unknown) => (typeof value === 'string' ? decodeBase64url(value) : value)
  const withBytes = (list: unknown) => (Array.isArray(list) ? list.map((entry: Json) => ({ ...entry, id: toBytes(entry.id) })) : undefined)
  const { user } = options
  return {
    ...options,
    challenge: toBytes(options.challenge),
    ...(typeof user === 'object' && user !== null && { user: { ...user, id: toBytes((user as Json).id) } }), // SAFETY: just seen to be an object.
    ...(options.excludeCredentials ? { excludeCredentials: withBytes(options.excludeCredentials) } : {}),
    ...(options.allowCredentials ? { allowCredentials: withBytes(options.allowCredentials) } : {}),
  }
}

interface Ceremony {
  options: object
  signal?: AbortSignal | undefined
  mediation?: CredentialMediationRequirement | undefined
}

/** Makes a credential, or proves one, with the browser; gives it as the server reads it. */
export async function runCeremony(tools: CeremonyTools, kind: 'create' | 'get', { options, signal, mediation }: Ceremony): Promise<object> {
  const { AuthError } = tools
  if (typeof navigator === 'undefined' || !navigator.credentials?.[kind]) {
    throw new AuthError('Browser does not support WebAuthn', { name: 'AuthUnknownError', code: 'webauthn_unsupported' })
  }
  const publicKey = decodeOptions(tools, { ...options })
  // SAFETY: the options of the server, decoded, are those that the browser takes.
  const request = { publicKey, ...(signal && { signal }), ...(mediation && { mediation }) } as unknown as CredentialCreationOptions & CredentialRequestOptions
  const credential = await navigator.credentials[kind](request).catch((cause: unknown) => {
    throw new AuthError('The passkey or security key was not used.', { name: 'AuthUnknownError', code: 'webauthn_cancelled', cause })
  })
  if (!credential) throw new AuthError('The passkey or security key was not used.', { name: 'AuthUnknownError', code: 'webauthn_cancelled' })
  return encodeCredential(tools.encodeBase64url, credential)
}

/** A credential as JSON, also where the browser cannot say it so itself. */
export function encodeCredential(encodeBase64url: CeremonyTools['encodeBase64url'], credential: object): object {
  if ('toJSON' in credential && typeof credential.toJSON === 'function') return Object(credential.toJSON())
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
