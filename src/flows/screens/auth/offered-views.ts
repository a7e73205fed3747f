import type { AuthView, IdentifierKind } from '../../parts/index.js'
import type { AuthMethod, WaysIn } from './ways-in.js'

/** The way in that the sign-in view asks for; `null` where there are only providers, or a guest's. */
export function firstMethod({ methods }: Pick<WaysIn, 'methods'>): Exclude<AuthMethod, 'anonymous'> | null {
  const [first] = methods.filter((method) => method !== 'anonymous')
  return first ?? null
}

/** Whether a person can go to a view: there is a way in that it serves. */
export function isOffered(view: AuthView, ways: WaysIn): boolean {
  switch (view) {
    case 'sign-in': case 'verify': return true
    case 'sign-up': return ways.isOpen && ways.methods.includes('password')
    case 'forgot-password': return ways.methods.includes('password')
    case 'magic-link': case 'otp': case 'sso': return ways.methods.includes(view)
    // These need a session of their kind, which brings its view by itself.
    case 'update-password': case 'invite': case 'second-factor': return false
    // What JavaScript, or a parameter of the address, names may be no view.
    default: return (view satisfies never) === undefined
  }
}

/** The ways in beside the one that the sign-in view asks for. */
export function otherWays(ways: WaysIn): readonly ('magic-link' | 'otp' | 'sso')[] {
  const first = firstMethod(ways)
  const isOther = (method: AuthMethod) => method !== first || (method === 'otp' && ways.codeIdentifiers.length > 1)
  return ways.methods.flatMap((method) => (method !== 'password' && method !== 'anonymous' && isOther(method) ? [method] : []))
}

/** Where a code can go that is asked for beside the sign-in view: not where that view itself sends one. */
export function otherCodeIdentifiers(ways: WaysIn): readonly IdentifierKind[] {
  const [, ...others] = ways.codeIdentifiers
  return firstMethod(ways) === 'otp' && others.length ? others : ways.codeIdentifiers
}
