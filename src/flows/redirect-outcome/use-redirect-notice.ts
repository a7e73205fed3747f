'use client'

import { useReducer } from 'react'
import type { AuthErrorLike, RedirectOutcome } from '../../core/index.js'
import { useEffectiveStatus, useUser, useVerifyOtp, type VerifiedOtp } from '../../react/index.js'
import { errorOfRedirect, senderOf, useActionForm, useErrorMessage, useOneAtATime } from '../parts/index.js'
import type { NewMailRequest } from './new-mail.js'
import { newMailSchema, type NewMailValues } from './new-mail-schema.js'
import { intentOf, noticeContent, type RedirectWay } from './redirect-notice-content.js'
import { firstRedirectNoticeStep, nextRedirectNoticeStep } from './redirect-notice-steps.js'
import { useNewMail } from './use-new-mail.js'

/** What `useRedirectNotice` takes. */
export interface RedirectNoticeOptions {
  /** What the redirect has brought. */
  outcome: RedirectOutcome
  /** What the fields hold at first. */
  defaultValues?: Partial<NewMailValues> | undefined
  /** Where "Sign in" leads; not offered without. */
  onSignIn?: (() => void) | undefined
  /** Where a person who is signed in goes on; not offered without. */
  onContinue?: (() => void) | undefined
  /** Reads the same redirect again, where it failed for a while (`outcome.canRetry`); not offered without. */
  onRetry?: (() => void) | undefined
  /** Called once a click or a code has signed the person in, or has confirmed something. */
  onSuccess?: ((result: VerifiedOtp) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Says what a redirect has brought, and leads on from it: everything but the markup. */
export function useRedirectNotice({ outcome: brought, defaultValues, onSuccess, onError, ...ways }: RedirectNoticeOptions) {
  const [step, dispatch] = useReducer(nextRedirectNoticeStep, firstRedirectNoticeStep)
  const say = useErrorMessage()
  const begin = useOneAtATime()
  const user = useUser()
  const isSignedIn = useEffectiveStatus() === 'signed-in'
  const click = useVerifyOtp({ onSuccess: (result) => onSuccess?.(result), onError: (error) => onError?.(error) })
  const outcome = outcomeAfter(brought, click)
  const content = noticeContent(outcome)
  const refuse = { onError: (error: AuthErrorLike) => onError?.(error) }
  const mail = useNewMail(content.newMail, { ...refuse, onSuccess: (_, { email }) => dispatch({ type: 'mail-sent', email }) })
  const mailAgain = useNewMail(content.newMail, {})
  const mailForm = useActionForm<NewMailValues, unknown, NewMailRequest>({
    schema: newMailSchema, action: mail, defaultValues: { email: '', ...defaultValues }, toVariables: ({ email }, captchaToken) => ({ email, captchaToken }),
  })
  const error = outcome.kind === 'error' ? errorOfRedirect(outcome) : null
  const confirm = () => { if (brought.kind === 'needs-click') begin(() => click.mutateAsync({ token_hash: brought.tokenHash, type: brought.type })) }
  const handlers: { readonly [way in RedirectWay]: (() => void) | undefined } = {
    'confirm': confirm, 'retry': ways.onRetry, 'sign-in': ways.onSignIn,
    'continue': ways.onContinue, 'new-mail': () => dispatch({ type: 'new-mail-wanted' }),
  }
  return {
    step, content, mailForm, user,
    /** The words of an error, in place of the notice's own. */
    message: error && say(error),
    /** Why the click did not go through. */
    clickMessage: click.error && outcome === brought ? say(click.error) : null,
    isConfirming: click.isPending || (click.isSuccess && outcome === brought),
    /** The ways on that lead somewhere, the likeliest first. */
    ways: content.ways.map((way) => (way === 'sign-in' && isSignedIn ? 'continue' : way)).filter((way) => handlers[way]).map((way) => ({ way, go: handlers[way] })),
    back: () => dispatch({ type: 'back' }),
    /** Sends the mail once more to the address that was given. */
    senderTo: (email: string) => senderOf(mailAgain, (captchaToken) => ({ email, captchaToken })),
  }
}

/** A click may find that the link has expired, or that it was the first of two. */
function outcomeAfter(brought: RedirectOutcome, { data, error }: { data: VerifiedOtp | undefined; error: AuthErrorLike | null }): RedirectOutcome {
  if (brought.kind !== 'needs-click') return brought
  if (error?.code === 'otp_expired') return { kind: 'link-expired', code: 'otp_expired', description: error.message, intent: intentOf(brought.type) }
  return data && !data.session && brought.type === 'email_change' ? { kind: 'email-change-half-confirmed' } : brought
}
