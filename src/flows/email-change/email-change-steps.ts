/** What a form knows of a change of address beside what the server says of the person. */
export interface EmailChangeProgress {
  /** The person enters an address, though a change may be pending. */
  readonly isEntering: boolean
  readonly hasReturned: boolean
  readonly hasGivenUp: boolean
  /** A mail has gone out just now: the next one has to wait. */
  readonly isJustSent: boolean
  /** The address that was asked for. */
  readonly asked: string | null
  /** The address that has been confirmed of two. */
  readonly confirmed: string | null
}

/** What moves it on. */
export type EmailChangeEvent =
  /** What was entered is on its way to the server, which says of the person that a change is pending before it has answered. */
  | { readonly type: 'submitted' }
  | { readonly type: 'sent'; readonly to: string; readonly isJustSent?: boolean }
  | { readonly type: 'sent-again' }
  | { readonly type: 'half-confirmed'; readonly address: string }
  | { readonly type: 'back' }
  | { readonly type: 'given-up' }

/** Where it begins: a change may be pending since another visit. */
export const firstEmailChangeProgress = (pending: string | undefined): EmailChangeProgress => ({
  isEntering: false, hasReturned: false, hasGivenUp: false, isJustSent: false, asked: pending ?? null, confirmed: null,
})

/** What is known after an event. */
export function nextEmailChangeProgress(progress: EmailChangeProgress, event: EmailChangeEvent): EmailChangeProgress {
  switch (event.type) {
    case 'submitted': return { ...progress, isEntering: true }
    case 'sent': return { ...firstEmailChangeProgress(event.to), isJustSent: event.isJustSent ?? true }
    // Both mails go out again, and both have to be confirmed.
    case 'sent-again': return { ...progress, confirmed: null }
    case 'half-confirmed': return { ...progress, confirmed: event.address }
    case 'back': return { ...progress, isEntering: true, hasReturned: true, hasGivenUp: false }
    case 'given-up': return { ...progress, isEntering: true, hasReturned: true, hasGivenUp: true }
    default: return event satisfies never
  }
}

/** Where changing an address stands. */
export type EmailChangeStep =
  | { readonly name: 'address'; readonly hasReturned: boolean; readonly hasGivenUp: boolean }
  | { readonly name: 'sent'; readonly from: string | null; readonly to: string; readonly confirmed: string | null; readonly isJustSent: boolean }
  | { readonly name: 'changed'; readonly to: string }

/** The step, by what the form knows and what the server says of the person: a link in another tab may have moved it on. */
export function emailChangeStep(progress: EmailChangeProgress, { email = '', new_email: pending = '' }: { email?: string | undefined; new_email?: string | undefined }): EmailChangeStep {
  const { isEntering, hasReturned, hasGivenUp, asked, confirmed, isJustSent } = progress
  if (!isEntering && pending !== '') return { name: 'sent', from: email === '' ? null : email, to: pending, confirmed, isJustSent }
  if (!isEntering && pending === '' && asked !== null && asked.toLowerCase() === email) return { name: 'changed', to: email }
  return { name: 'address', hasReturned, hasGivenUp }
}
