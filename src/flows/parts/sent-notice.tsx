'use client'

import type { ReactNode } from 'react'
import { FormAlert } from '../../form/index.js'
import { enCommon, enVerify, useMessages } from '../../i18n/index.js'
import { Alert, BackButton, Button, Header, MailIcon, Medallion, MessageIcon, Row, Stack, Subtitle, Title, useFocusOnMount, usePart } from '../../ui/index.js'
import type { CaptchaSlot } from './captcha-field.js'
import { CodeEntry } from './code-entry.js'
import { mailboxOf } from './mailbox.js'
import { usePendingMessage } from './pending-message.js'
import type { Recipient } from './recipient.js'
import { SendAgainButton } from './send-again-button.js'
import { useSentNotice, type SentCode, type SentNoticeOptions } from './use-sent-notice.js'

/** Props of `SentNotice`. */
export interface SentNoticeViewProps extends SentNoticeOptions {
  title: ReactNode
  /** The level of the heading, where it is not the first of the page. @default 1 */
  titleLevel?: number | undefined
  /** What was sent, and to whom. */
  text: ReactNode
  /** Said once it has been sent again. @default 'A new message is on its way.' */
  resentText?: ReactNode
  /** Back to the form, which still holds what was typed. */
  onBack: () => void
  captcha?: CaptchaSlot | undefined
  disabled?: boolean | undefined
  /** The ways on at the foot of the card. */
  children?: ReactNode
}

/** "Check your mail": the code field, sending again, the way to the mailbox, and the way back. */
export function SentNotice({ title, titleLevel, text, resentText, onBack, captcha, disabled, children, ...options }: SentNoticeViewProps) {
  const { recipient, codeLength, resendAfter = 60 } = options
  const { back, secondsSince } = usePendingMessage(recipient, onBack)
  const sentCode = useSentNotice({ ...options, waitSeconds: options.waitSeconds ?? Math.max(0, resendAfter - secondsSince) })
  return <SentCodeView {...{ sentCode, title, titleLevel, text, resentText, captcha, disabled, recipient, codeLength, children }} onBack={back} />
}

/** Props of `SentCodeView`. */
export interface SentCodeViewProps extends Omit<SentNoticeViewProps, keyof SentNoticeOptions>, Pick<SentNoticeOptions, 'recipient' | 'codeLength'> {
  sentCode: SentCode
}

/** The screen of `SentNotice`, around a form of any kind that takes the code. */
export function SentCodeView({ sentCode, title, titleLevel, text, resentText, onBack, captcha, disabled, recipient, codeLength, children }: SentCodeViewProps) {
  const words = useMessages('verify', enVerify)
  const { resend } = sentCode
  return (
    <>
      <Header>
        <BackButton onClick={onBack}>{useMessages('common', enCommon).back}</BackButton>
        <Medallion>{'email' in recipient ? <MailIcon /> : <MessageIcon />}</Medallion>
        <Title ref={useFocusOnMount()} aria-level={titleLevel}>{title}</Title>
        <Subtitle>{text}</Subtitle>
      </Header>
      <Stack>
        <Alert tone="success">{resend.isSent && (resentText ?? words.resent)}</Alert>
        {sentCode.codeEntry === 'show'
          ? <CodeEntry
              codeForm={sentCode} codeLength={codeLength} webOtp={'phone' in recipient} captcha={captcha} disabled={disabled}
              autoFocus={sentCode.isCodeAsked} onSendNewCode={resend.secondsLeft > 0 ? undefined : resend.send}
            />
          : <FormAlert message={sentCode.refusal.message} onAction={{ retry: resend.send }} />}
        {sentCode.codeEntry === 'press' && <Button variant="outline" block disabled={disabled} onClick={sentCode.askForCode}>{words.haveCode}</Button>}
        <Row>
          <SendAgainButton send={resend.send} secondsLeft={resend.secondsLeft} isPending={resend.isPending} disabled={disabled} />
          <MailboxLink recipient={recipient}>{words.openMail}</MailboxLink>
        </Row>
      </Stack>
      {children}
    </>
  )
}

function MailboxLink({ recipient, children }: { recipient: Recipient; children: ReactNode }) {
  const part = usePart('button')
  const mailbox = 'email' in recipient ? mailboxOf(recipient.email) : null
  return mailbox && <a {...part} data-variant="ghost" data-size="small" href={mailbox} target="_blank" rel="noreferrer">{children}</a>
}
