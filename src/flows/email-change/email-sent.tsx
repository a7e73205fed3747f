'use client'

import { enEmailChange, enRedirect, enVerify, useMessages } from '../../i18n/index.js'
import { Link, Row } from '../../ui/index.js'
import { SentCodeView, useTitleLevel } from '../parts/index.js'
import { AddressesText } from './addresses-text.js'
import type { EmailFormProps } from './email-form-props.js'
import { useEmailChangeCode, type EmailChangeCodeOptions } from './use-email-change-code.js'
import type { useEmailForm } from './use-email-form.js'

/** Props of `EmailSent`. */
export interface EmailSentProps extends EmailFormProps, Pick<EmailChangeCodeOptions, 'step'> {
  emailForm: Pick<ReturnType<typeof useEmailForm>, 'halfConfirm' | 'sentAgain' | 'back' | 'giveUp'>
}

/** The step of `EmailForm` that waits for the mails to be confirmed. */
export function EmailSent({ emailForm, step, secureEmailChange = true, ...props }: EmailSentProps) {
  const words = useMessages('emailChange', enEmailChange)
  const verify = useMessages('verify', enVerify)
  const { sentCode, isHalfConfirmed, remaining } = useEmailChangeCode({ emailForm, step, ...props })
  const { half } = useMessages('redirect', enRedirect)
  const { from, to } = step
  const message = () => {
    if (isHalfConfirmed) return remaining === null ? half : words.half
    if (secureEmailChange && from !== null) return words.sentBoth
    return props.emailCode === 'show' ? words.sentCode : words.sentLink
  }
  return (
    <SentCodeView
      key={isHalfConfirmed ? 'half' : 'sent'} sentCode={sentCode} title={isHalfConfirmed ? words.halfTitle : verify.title}
      text={<AddressesText message={message()} addresses={{ address: remaining ?? from ?? '', newAddress: to }} />}
      onBack={emailForm.back} titleLevel={useTitleLevel()} recipient={{ email: remaining ?? to }} codeLength={props.codeLength} captcha={props.captcha} disabled={props.disabled}
    >
      {from !== null && <Row data-align="center"><Link onClick={emailForm.giveUp}>{words.giveUp}</Link></Row>}
    </SentCodeView>
  )
}
