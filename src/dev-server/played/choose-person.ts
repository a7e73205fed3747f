import type { Context } from '../context.js'
import { randomDigits } from '../crypto/index.js'
import { inventSubject, listPeople, nameFrom, type PlayedPerson } from './people.js'

/** What was chosen on the page of a played provider. */
export type Choice = { readonly kind: 'person'; readonly person: PlayedPerson } | { readonly kind: 'cancel' | 'error' }

export function readChoice({ server }: Context, provider: string, form: URLSearchParams): Choice {
  const choice = form.get('choice') ?? ''
  const name = (form.get('name') ?? '').trim()
  const email = (form.get('email') ?? '').trim()
  if (choice.startsWith('person ')) {
    const known = listPeople(server, provider).find((person) => `person ${person.email}` === choice)
    return known ? { kind: 'person', person: known } : { kind: 'cancel' }
  }
  switch (choice) {
    case 'new': return { kind: 'person', person: inventPerson(provider, { name, email, isVerified: true }) }
    case 'unverified': return { kind: 'person', person: inventPerson(provider, { name, email, isVerified: false }) }
    case 'no-email': return { kind: 'person', person: inventPerson(provider, { name, email: '', isVerified: false }) }
    case 'error': return { kind: 'error' }
    default: return { kind: 'cancel' }
  }
}

function inventPerson(provider: string, { name, email, isVerified }: { name: string; email: string; isVerified: boolean }): PlayedPerson {
  return { sub: inventSubject(provider, email || name || 'somebody'), name: name || nameFrom(email), email, isVerified: isVerified && email !== '', picture: '' }
}

/** An address that nobody has yet. */
export function findFreeEmail({ server }: Context): string {
  const isTaken = (email: string) => server.store.users.find('email', email).length > 0
  return isTaken('robin@example.test') ? `robin${randomDigits(server.random, 4)}@example.test` : 'robin@example.test'
}
