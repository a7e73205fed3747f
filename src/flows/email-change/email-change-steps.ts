import type { ChangeNote } from './change-notes.js'

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
}

/** What moves it on. */
export type EmailChangeEvent =
  /** What was entered is on its way to the server, which says of the person that a change is pending before it has answered. */
  | { readonly type: 'submitted' }
  | { readonly type: 'sent'; readonly to: string; readonly isJustSent?: boolean }
  | { readonly type: 'back' }
  | { readonly type: 'given-up' }

/** Where it begins: a change may be pending since another visit. */
export const firstEmailChangeProgress = (pending: string | undefined): EmailChangeProgress => ({
  isEntering: false, hasReturned: false, hasGivenUp: false, isJustSent: false, asked: pending ?? null,
})

/** What is known after an event. */
export function nextEmailChangeProgress(progress: EmailChangeProgress, event: EmailChangeEvent): EmailChangeProgress {
  switch (event.type) {
    case 'submitted': return { ...progress, isEntering: true }
    case 'sent': return { ...firstEmailChangeProgress(event.to), isJustSent: event.isJustSent ?? true }
    case 'back': return { ...progress, isEntering: true, hasReturned: true, hasGivenUp: false }
    case 'given-up': return { ...progress, isEntering: true, hasReturned: true, hasGivenUp: true }
    default: return event satisfies never
  }
}

/** Where changing an address stands. */
export type EmailChangeStep =
  | { readonly name: 'address'; readonly hasReturned: boolean; readonly hasGivenUp: boolean }
  | {
    readonly name: 'sent'
    readonly from: string | null
    readonly to: string
    /** One of two mails has been confirmed. */
    readonly isHalfConfirmed: boolean
    /** The address whose mail that was, where that is known. */
    readonly confirmed: string | null
    readonly isJustSent: boolean
  }
  | { readonly name: 'changed'; readonly to: string }

/** The step, by what the form and this browser know and what the server says of the person: a link in another tab may have moved it on. */
export function emailChangeStep(progress: EmailChangeProgress, note: ChangeNote, { email = '', new_email: pending = '' }: Addresses): EmailChangeStep {
  const { isEntering, hasReturned, hasGivenUp, asked, isJustSent } = progress
  if (!isEntering && !note.hasGivenUp && pending !== '') {
    const confirmed = { old: email, new: pending, one: null }[note.confirmed ?? 'one']
    return { name: 'sent', from: email === '' ? null : email, to: pending, isHalfConfirmed: note.confirmed !== null, confirmed, isJustSent }
  }
  if (!isEntering && pending === '' && asked !== null && asked.toLowerCase() === email) return { name: 'changed', to: email }
  return { name: 'address', hasReturned, hasGivenUp }
}

interface Addresses {
  readonly email?: string | undefined
  readonly new_email?: string | undefined
}
