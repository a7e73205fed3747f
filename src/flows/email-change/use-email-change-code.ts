'use client'

import { useReducer } from 'react'
import type { AuthErrorLike, ResendParams, User, VerifyOtpParams } from '../../core/index.js'
import { useAction, useResend, useUpdateUser, useVerifyOtp, type VerifiedOtp } from '../../react/index.js'
import { refusalOf, senderOf, useCodeAction, useErrorSentences, useSendAgain, withCaptchaToken, type MessageSender, type SentCode, type SentNoticeProps } from '../parts/index.js'
import type { EmailChangeStep } from './email-change-steps.js'
import { updateOf, type useEmailForm } from './use-email-form.js'
import { useExpiredLink } from './use-expired-link.js'

/** What `useEmailChangeCode` takes. */
export interface EmailChangeCodeOptions extends SentNoticeProps {
  emailForm: Pick<ReturnType<typeof useEmailForm>, 'halfConfirm' | 'sentAgain'>
  step: Extract<EmailChangeStep, { name: 'sent' }>
  emailRedirectTo?: string | undefined
  onSuccess?: ((result: { user: User }) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

interface Redeemed extends VerifiedOtp {
  readonly address: string
}

/** Waits for the codes of a change of address, or sends the mails again: everything but the markup. */
export function useEmailChangeCode({ emailForm, step, emailRedirectTo, emailCode = 'press', codeLength, resendAfter, onSuccess, onError }: EmailChangeCodeOptions) {
  const { from, to, isHalfConfirmed, confirmed, isJustSent } = step
  const expiredLink = useExpiredLink()
  const [isCodeAsked, askForCode] = useReducer(() => true, false)
  const { say } = useErrorSentences()
  const verify = useVerifyOtp()
  const redeem = useAction((token: string) => redeemAtEither(addressesOf(step), token, verify.mutateAsync), {
    onSuccess: ({ address, user, session }: Redeemed) => {
      if (session && user) return onSuccess?.({ user })
      emailForm.halfConfirm(address)
      codeForm.form.reset()
    },
    onError: (error) => onError?.(error),
  })
  const codeForm = useCodeAction({ action: redeem, toVariables: (code) => code, codeLength })
  const [resend, update] = [useResend(), useUpdateUser()]
  const sender: MessageSender = from === null
    ? senderOf(update, () => updateOf(to, emailRedirectTo))
    : senderOf(resend, (captchaToken) => withCaptchaToken(messageTo(from, emailRedirectTo), captchaToken))
  const sendAgain = useSendAgain({ sender, resendAfter, isJustSent, captcha: codeForm.captcha, onSuccess: emailForm.sentAgain, onError })
  const sentCode: SentCode = {
    ...codeForm,
    resend: sendAgain,
    codeEntry: isCodeAsked && emailCode === 'press' ? 'show' : emailCode,
    isCodeAsked, askForCode,
    refusal: sendAgain.error ? refusalOf(null, say(sendAgain.error)) : expiredLink && !codeForm.error ? refusalOf(null, expiredLink) : codeForm.refusal,
  }
  return {
    sentCode,
    /** One of two mails has been confirmed: here, or by its link in any tab. */
    isHalfConfirmed,
    /** The address whose mail is still to be confirmed, where that is known. */
    remaining: confirmed === null ? null : addressesOf(step).find((address) => address !== confirmed) ?? null,
  }
}

/** Those that can still be confirmed, the new one first. */
function addressesOf({ from, to }: EmailChangeCodeOptions['step']): readonly string[] {
  return from === null ? [to] : [to, from]
}

/** The two mails have a code each, and a person may have either at hand: it is tried for both addresses. */
async function redeemAtEither(addresses: readonly string[], token: string, verify: (params: VerifyOtpParams) => Promise<VerifiedOtp>): Promise<Redeemed> {
  const [address = '', ...others] = addresses
  try {
    return { address, ...await verify({ type: 'email_change', email: address, token }) }
  } catch (error) {
    if (others.length === 0 || !isWrongCode(error)) throw error
    return redeemAtEither(others, token, verify)
  }
}

function isWrongCode(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'otp_expired'
}

function messageTo(email: string, emailRedirectTo: string | undefined): ResendParams {
  return { type: 'email_change', email, ...(emailRedirectTo !== undefined && { options: { emailRedirectTo } }) }
}
