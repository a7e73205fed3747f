/** Where making good for a link that has gone to waste stands. */
export type RedirectNoticeStep =
  | { readonly name: 'notice'; readonly hasReturned: boolean }
  | { readonly name: 'ask' }
  | { readonly name: 'sent'; readonly email: string }

/** What moves it on. */
export type RedirectNoticeEvent =
  | { readonly type: 'new-mail-wanted' }
  | { readonly type: 'mail-sent'; readonly email: string }
  | { readonly type: 'back' }

/** Where it begins. */
export const firstRedirectNoticeStep: RedirectNoticeStep = { name: 'notice', hasReturned: false }

/** The step after an event. */
export function nextRedirectNoticeStep(step: RedirectNoticeStep, event: RedirectNoticeEvent): RedirectNoticeStep {
  switch (event.type) {
    case 'new-mail-wanted': return step.name === 'notice' ? { name: 'ask' } : step
    case 'mail-sent': return step.name === 'notice' ? step : { name: 'sent', email: event.email }
    case 'back': return step.name === 'sent' ? { name: 'ask' } : { name: 'notice', hasReturned: true }
    default: return event satisfies never
  }
}
