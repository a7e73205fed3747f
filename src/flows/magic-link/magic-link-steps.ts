/** Where signing in with a link stands. */
export type MagicLinkStep =
  | { readonly name: 'address'; readonly hasReturned: boolean }
  | { readonly name: 'sent'; readonly email: string; readonly hasCode?: boolean | undefined }

/** What moves it on. */
export type MagicLinkEvent = { readonly type: 'sent'; readonly email: string; readonly hasCode?: boolean } | { readonly type: 'back' }

/** Where it begins. */
export const firstMagicLinkStep: MagicLinkStep = { name: 'address', hasReturned: false }

/** The step after an event. */
export function nextMagicLinkStep(step: MagicLinkStep, event: MagicLinkEvent): MagicLinkStep {
  switch (event.type) {
    case 'sent': return { name: 'sent', email: event.email, hasCode: event.hasCode }
    case 'back': return step.name === 'address' ? step : { name: 'address', hasReturned: true }
    default: return event satisfies never
  }
}
