'use client'

import type { ReactNode } from 'react'
import { FormAlert } from '../../../form/index.js'
import { enMfaChallenge, enVerify, useMessages } from '../../../i18n/index.js'
import { Alert, Button, Header, Medallion, Row, Stack, Subtitle, Title, useFocusOnMount } from '../../../ui/index.js'
import { useTitleLevel } from '../account-section.js'
import { CodeEntry } from '../code-entry.js'
import { SendAgainButton } from '../send-again-button.js'
import { factorIcons } from './factor-icons.js'
import type { useMfaChallengeForm } from './use-mfa-challenge-form.js'

/** Props of `FactorAnswer`. */
export interface FactorAnswerProps {
  mfaChallengeForm: ReturnType<typeof useMfaChallengeForm>
  header: ReactNode
  /** The view has changed to this one: the focus moves to its title. */
  hasArrived: boolean
  codeLength: number | undefined
  disabled: boolean | undefined
  autoFocus: boolean
}

/** Asks for one second factor. */
export function FactorAnswer({ mfaChallengeForm, header, hasArrived, codeLength, disabled, autoFocus }: FactorAnswerProps) {
  const words = useMessages('mfaChallenge', enMfaChallenge)
  const verify = useMessages('verify', enVerify)
  const titleLevel = useTitleLevel()
  const titleRef = useFocusOnMount(hasArrived)
  const { factor, isCodeExpected, resend } = mfaChallengeForm
  const type = factor?.factor_type
  const text = type === undefined ? words.none : type === 'phone' && isCodeExpected ? words.phoneSent : words.texts[type]
  const Icon = factorIcons[type ?? 'totp']
  return (
    <>
      {header === undefined
        ? <Header><Medallion><Icon /></Medallion><Title ref={titleRef} aria-level={titleLevel}>{words.title}</Title><Subtitle>{text}</Subtitle></Header>
        : header}
      {isCodeExpected
        ? <Stack>
            <Alert tone="success">{type === 'phone' && resend.isAgain && verify.resent}</Alert>
            <CodeEntry
              codeForm={mfaChallengeForm} codeLength={codeLength} webOtp={type === 'phone'} disabled={disabled} autoFocus={autoFocus || type === 'phone'}
              onSendNewCode={type === 'phone' && resend.secondsLeft === 0 ? resend.send : undefined}
            />
            {type === 'phone' && <Row><SendAgainButton send={resend.send} secondsLeft={resend.secondsLeft} isPending={resend.isPending} disabled={disabled} /></Row>}
          </Stack>
        : factor && <FactorButton mfaChallengeForm={mfaChallengeForm} disabled={disabled} />}
    </>
  )
}

/** What begins with a press: a message to a phone, the prompt for a security key. */
function FactorButton({ mfaChallengeForm, disabled }: Pick<FactorAnswerProps, 'mfaChallengeForm' | 'disabled'>) {
  const words = useMessages('mfaChallenge', enMfaChallenge)
  const { factor, resend, refusal, authenticate, isAuthenticating } = mfaChallengeForm
  const isKey = factor?.factor_type === 'webauthn'
  const start = isKey ? authenticate : resend.send
  return (
    <Stack>
      <FormAlert message={refusal.message} onAction={{ 'retry': start, 'send-new-code': start }} />
      <Button block pending={isKey ? isAuthenticating : resend.isPending} pendingLabel={isKey ? words.usingKey : words.sending} disabled={disabled} onClick={start}>
        {isKey ? words.useKey : words.send}
      </Button>
    </Stack>
  )
}
