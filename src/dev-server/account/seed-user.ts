import type { Metadata } from '../state/index.js'

/** A way in that a person has besides address and number, such as an account at a provider. */
export interface SeedIdentity {
  /** As in requests: `github`, `google`, … */
  readonly provider: string
  /** The person's id at the provider; made up when left out. */
  readonly id?: string | undefined
  /** What the provider tells of the person: `name`, `avatar_url`, `email`, … */
  readonly data?: Metadata | undefined
}

/** A second factor that a person has. */
export interface SeedFactor {
  readonly type: 'totp' | 'phone'
  readonly friendlyName?: string | undefined
  /** In base32; what an authenticator app would show codes for. Made up when left out. */
  readonly secret?: string | undefined
  /** For a factor of type `phone`; the person's own number when left out. */
  readonly phone?: string | undefined
  /** @default true */
  readonly verified?: boolean | undefined
}

/** A person whom the server knows from the start. */
export interface SeedUser {
  readonly id?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly password?: string | undefined
  /** @default true */
  readonly emailConfirmed?: boolean | undefined
  /** @default true */
  readonly phoneConfirmed?: boolean | undefined
  readonly role?: string | undefined
  readonly userMetadata?: Metadata | undefined
  readonly appMetadata?: Metadata | undefined
  readonly identities?: readonly SeedIdentity[] | undefined
  readonly factors?: readonly SeedFactor[] | undefined
  /** A guest, who has neither an address nor a number. @default false */
  readonly anonymous?: boolean | undefined
  /** For good, or for a time such as `'24h'`. @default false */
  readonly banned?: boolean | string | undefined
}
