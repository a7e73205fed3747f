'use client'

import { useMemo, useReducer } from 'react'
import type { AuthErrorLike, Factor, MessagingChannel, MfaVerified } from '../../../core/index.js'
import { useAction, useMfaChallenge, useMfaChallengeAndVerify, useMfaVerify, useMfaWebauthnAuthenticate, useSession } from '../../../react/index.js'
import { refusalOf } from '../use-action-form.js'
import { useCodeAction } from '../use-code-form.js'
import { useErrorMessage } from '../use-error-message.js'
import { useOneAtATime } from '../use-one-at-a-time.js'
import { senderOf, useSendAgain } from '../use-send-again.js'
import { challengeFactors, type ChallengeFactor } from './challenge-factors.js'
import { firstMfaChallengeStep, nextMfaChallengeStep } from './mfa-challenge-steps.js'

/** What `useMfaChallengeForm` takes. */
export interface MfaChallengeFormOptions {
  /** How a code travels to a phone. @default 'sms' */
  channel?: MessagingChannel | undefined
  /** How many digits the code has. @default 6 */
  codeLength?: number | undefined
  /** Seconds that the server lets pass between two messages. @default 60 */
  resendAfter?: number | undefined
  /** Called once the session is at `aal2`. */
  onSuccess?: ((result: MfaVerified) => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

const none: readonly Factor[] = []

/** Asks for the second factor of a person who has signed in with the first: everything but the markup. */
export function useMfaChallengeForm({ channel = 'sms', codeLength, resendAfter, onSuccess, onError }: MfaChallengeFormOptions = {}) {
  const [step, dispatch] = useReducer(nextMfaChallengeStep, firstMfaChallengeStep)
  const all = useSession((snapshot) => (snapshot.status === 'signed-in' ? snapshot.user.factors : undefined)) ?? none
  const factors = useMemo(() => challengeFactors(all), [all])
  const { factorId, challengeId } = step.name === 'answer' ? step : { factorId: null, challengeId: null }
  const factor: ChallengeFactor | null = step.name === 'choose' ? null : factors.find(({ id }) => id === factorId) ?? factors[0] ?? null
  const callbacks = { onSuccess: (result: MfaVerified) => onSuccess?.(result), onError: (error: AuthErrorLike) => onError?.(error) }
  const app = useMfaChallengeAndVerify(callbacks)
  const message = useMfaVerify(callbacks)
  const securityKey = useMfaWebauthnAuthenticate(callbacks)
  const answer = useAction((code: string) => {
    const id = factor?.id ?? ''
    return challengeId === null ? app.mutateAsync({ factorId: id, code }) : message.mutateAsync({ factorId: id, challengeId, code })
  }, {})
  const codeForm = useCodeAction({ action: answer, toVariables: (code) => code, codeLength })
  const sent = useMfaChallenge({ onSuccess: ({ id }, params) => dispatch({ type: 'code-sent', factorId: params.factorId, challengeId: id }) })
  const resend = useSendAgain({ sender: senderOf(sent, () => ({ factorId: factor?.id ?? '', channel })), resendAfter, isJustSent: false, onError })
  const say = useErrorMessage()
  const begin = useOneAtATime()
  const startAnew = () => { codeForm.form.reset(); for (const action of [answer, sent, securityKey]) action.reset() }
  const isUsingKey = factor?.factor_type === 'webauthn'
  const error = isUsingKey ? securityKey.error : sent.error
  return {
    ...codeForm, step, factors, factor, resend,
    /** Whether a code can be entered: an app shows one at any time, a phone gets it first. */
    isCodeExpected: factor?.factor_type === 'totp' || (factor?.factor_type === 'phone' && challengeId !== null),
    refusal: error ? refusalOf(error, say(error)) : codeForm.refusal,
    authenticate: () => { if (factor) begin(() => securityKey.mutateAsync({ factorId: factor.id })) },
    isAuthenticating: securityKey.isPending,
    choose: (chosen: ChallengeFactor) => { startAnew(); dispatch({ type: 'chosen', factorId: chosen.id }) },
    chooseAnother: () => { startAnew(); dispatch({ type: 'choose-another' }) },
  }
}
