import type { SeedUser } from '../dev-server/index.js'

/** Somebody who can sign in with a password. */
export interface Person extends SeedUser {
  readonly id: string
  readonly email: string
  readonly password: string
}

/** The password of everybody who was given none. */
export const defaultPassword = 'correct horse battery'

/** Somebody with a confirmed email address. */
export const ada: Person = {
  id: '00000000-0000-4000-8000-00000000ada0', email: 'ada@example.test', password: defaultPassword, userMetadata: { full_name: 'Ada Example' },
}

/** Somebody else with a confirmed email address. */
export const grace: Person = {
  id: '00000000-0000-4000-8000-00000009ace0', email: 'grace@example.test', password: defaultPassword, userMetadata: { full_name: 'Grace Example' },
}

/** Somebody who has signed up and has not confirmed the address yet. */
export const una: Person = {
  id: '00000000-0000-4000-8000-000000000a00', email: 'una@example.test', password: defaultPassword, emailConfirmed: false, userMetadata: { full_name: 'Una Example' },
}

/** Completes a person with an id and a password. */
export function personFrom(user: SeedUser & { readonly email: string }): Person {
  return { ...user, id: user.id ?? crypto.randomUUID(), password: user.password ?? defaultPassword }
}
