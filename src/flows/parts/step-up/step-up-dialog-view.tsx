'use client'

import { useRef, type RefObject } from 'react'
import { enCommon, enMfaChallenge, enStepUp, useMessages } from '../../../i18n/index.js'
import { Card, Dialog, Footer, Link } from '../../../ui/index.js'
import { OutsideSections } from '../account-section.js'
import { ReauthenticateView, useReauthenticateForm } from '../reauthenticate/index.js'
import { SecondFactorView, useMfaChallengeForm } from '../second-factor/index.js'
import type { StepUpRequest } from './create-step-up.js'
import { CurrentPasswordView } from './current-password-view.js'
import type { StepUp } from './use-step-up.js'

/** Props of `StepUpDialog`. */
export interface StepUpDialogProps {
  /** What `useStepUp` gives. */
  stepUp: Pick<StepUp, 'request'>
  /** How many digits the codes have. @default 6 */
  codeLength?: number | undefined
  /** Seconds that the server lets pass between two messages. @default 60 */
  resendAfter?: number | undefined
}

/** `StepUpDialog`, without what looks and words it is given. */
export function StepUpDialogView({ stepUp: { request }, ...options }: StepUpDialogProps) {
  const words = useMessages('stepUp', enStepUp)
  const common = useMessages('common', enCommon)
  const password = useRef<HTMLInputElement>(null)
  return (
    <Dialog open={request !== null} label={words.title} closeLabel={common.cancel} initialFocus={password} onClose={() => request?.cancel()}>
      {request && <OutsideSections><Card><Question key={request.kind} {...{ request, ...options }} inputRef={password} /></Card></OutsideSections>}
    </Dialog>
  )
}

interface QuestionProps extends Omit<StepUpDialogProps, 'stepUp'> {
  request: StepUpRequest
  inputRef: RefObject<HTMLInputElement | null>
}

function Question(props: QuestionProps) {
  switch (props.request.kind) {
    case 'code': return <CodeQuestion {...props} />
    case 'current-password': return <CurrentPasswordView {...props} />
    case 'second-factor': return <SecondFactorQuestion {...props} />
    default: return props.request.kind satisfies never
  }
}

function CodeQuestion({ request, codeLength, resendAfter }: QuestionProps) {
  const reauthenticateForm = useReauthenticateForm({ codeLength, resendAfter, onConfirm: (nonce) => request.confirm({ nonce }) })
  return <ReauthenticateView {...{ reauthenticateForm, codeLength }} />
}

/** The session is lifted before the action runs again, and waits for it. */
function SecondFactorQuestion({ request, codeLength, resendAfter }: QuestionProps) {
  const words = useMessages('mfaChallenge', enMfaChallenge)
  const mfaChallengeForm = useMfaChallengeForm({ codeLength, resendAfter, onSuccess: () => request.confirm({}) })
  const { step, factors, chooseAnother } = mfaChallengeForm
  return (
    <>
      <SecondFactorView {...{ mfaChallengeForm, codeLength }} />
      {step.name === 'answer' && factors.length > 1 && <Footer><Link onClick={chooseAnother}>{words.another}</Link></Footer>}
    </>
  )
}
