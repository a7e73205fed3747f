/** Where signing in with a link stands. */
export type MagicLinkStep =
  | { readonly name: 'address'; readonly hasReturned: boolean }
  | { readonly name: 'sent'; readonly email: string }

/** What moves it on. */
export type MagicLinkEvent = { readonly type: 'sent'; readonly email: string } | { readonly type: 'back' }

/** Where it begins. */
export const firstMagicLinkStep: MagicLinkStep = { name: 'address', hasReturned: false }

/** The step after an event. */
export function nextMagicLinkStep(step: MagicLinkStep, event: MagicLinkEvent): MagicLinkStep {
  switch (event.type) {
    case 'sent': return { name: 'sent', email: event.email }
    case 'back': return step.name === 'address' ? step : { name: 'address', hasReturned: true }
    default: return event satisfies never
  }
}
