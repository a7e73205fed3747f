import type { ExternalPerson } from '../external/index.js'

/** What a provider gave for a code. */
export interface ProviderGrant {
  readonly person: ExternalPerson
  readonly accessToken: string
  readonly refreshToken: string
}

export interface CodeExchange {
  readonly code: string
  /** Of the challenge that the server itself sent. */
  readonly verifier: string | undefined
  /** What the provider's answer said besides. */
  readonly form: URLSearchParams
}

/** A provider of identities, real or played. */
export interface Provider {
  readonly isEmailOptional: boolean
  /** Whether the server sends a code challenge of its own. */
  readonly needsPkce: boolean
  authorizeUrl(parameters: Readonly<Record<string, string>>): string | Promise<string>
  exchange(exchange: CodeExchange): Promise<ProviderGrant>
}
