import type { User } from '../../core/index.js'

/** Where a name and a picture may lie in `user_metadata`: we write the first, as providers do; some providers write only the second. */
export const metadataPlaces = { fullName: ['full_name', 'name'], avatarUrl: ['avatar_url', 'picture'] } as const

/** A person as others see them; each is empty where it is not known. */
export interface Person {
  readonly name: string
  /** Email address, else phone number. */
  readonly address: string
  /** Address of the picture. */
  readonly picture: string
}

/** How to show a person. */
export function personOf({ email, phone, user_metadata: metadata }: User): Person {
  return {
    name: metadataText(metadata, metadataPlaces.fullName),
    address: email || (phone ? toE164(phone) : ''),
    picture: metadataText(metadata, metadataPlaces.avatarUrl),
  }
}

/** The first text that there is in one of the places. */
export function metadataText(metadata: Readonly<Record<string, unknown>> | null | undefined, places: readonly string[]): string {
  const found = places.map((place) => metadata?.[place]).find((value) => typeof value === 'string' && value !== '')
  return typeof found === 'string' ? found : ''
}

/** A phone number as digits alone, which is how the server keeps it. */
export const digitsOf = (phone: string) => phone.replace(/\D/g, '')

/** A number of the server's, as people write it. */
export const toE164 = (phone: string) => `+${digitsOf(phone)}`
