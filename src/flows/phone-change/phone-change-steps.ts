import type { MessagingChannel } from '../../core/index.js'
import { digitsOf, toE164 } from '../parts/index.js'

/** What a form knows of a change of number beside what the server says of the person. */
export interface PhoneChangeProgress {
  /** The person enters a number, though a change may be pending. */
  readonly isEntering: boolean
  readonly hasReturned: boolean
  /** A code has gone out just now: the next one has to wait. */
  readonly isJustSent: boolean
  /** The number that was asked for, as digits. */
  readonly asked: string | null
  readonly channel: MessagingChannel | undefined
}

/** What moves it on. */
export type PhoneChangeEvent =
  /** What was entered is on its way to the server, which says of the person that a change is pending before it has answered. */
  | { readonly type: 'submitted' }
  | { readonly type: 'sent'; readonly to: string; readonly channel: MessagingChannel | undefined; readonly isJustSent?: boolean }
  | { readonly type: 'back' }

/** Where it begins: a change may be pending since another visit. */
export const firstPhoneChangeProgress = (pending: string | undefined): PhoneChangeProgress => ({
  isEntering: false, hasReturned: false, isJustSent: false, asked: pending ?? null, channel: undefined,
})

/** What is known after an event. */
export function nextPhoneChangeProgress(progress: PhoneChangeProgress, event: PhoneChangeEvent): PhoneChangeProgress {
  switch (event.type) {
    case 'submitted': return { ...progress, isEntering: true }
    case 'sent': return { ...firstPhoneChangeProgress(digitsOf(event.to)), channel: event.channel, isJustSent: event.isJustSent ?? true }
    case 'back': return { ...progress, isEntering: true, hasReturned: true }
    default: return event satisfies never
  }
}

/** Where changing a number stands; numbers are in the form of E.164. */
export type PhoneChangeStep =
  | { readonly name: 'number'; readonly hasReturned: boolean }
  | { readonly name: 'sent'; readonly from: string | null; readonly to: string; readonly channel: MessagingChannel | undefined; readonly isJustSent: boolean }
  | { readonly name: 'changed'; readonly to: string }

/** The step, by what the form knows and what the server says of the person. */
export function phoneChangeStep(progress: PhoneChangeProgress, { phone, new_phone: pending }: { phone?: string | undefined; new_phone?: string | undefined }): PhoneChangeStep {
  const { isEntering, hasReturned, asked, channel, isJustSent } = progress
  if (!isEntering && pending) return { name: 'sent', from: phone ? toE164(phone) : null, to: toE164(pending), channel, isJustSent }
  if (!isEntering && phone && asked === digitsOf(phone)) return { name: 'changed', to: toE164(phone) }
  return { name: 'number', hasReturned }
}
