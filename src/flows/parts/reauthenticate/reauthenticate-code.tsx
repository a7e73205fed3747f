'use client'

import { enVerify, useMessages } from '../../../i18n/index.js'
import { useTitleLevel } from '../account-section.js'
import { AddressText } from '../address-text.js'
import { addressOf } from '../recipient.js'
import { SentCodeView } from '../sent-notice.js'
import type { useReauthenticateForm } from './use-reauthenticate-form.js'

/** Props of `ReauthenticateCode`. */
export interface ReauthenticateCodeProps {
  reauthenticateForm: Pick<ReturnType<typeof useReauthenticateForm>, 'recipient' | 'sentCode' | 'back'>
  codeLength?: number | undefined
  disabled?: boolean | undefined
}

/** The screen that waits for the code. */
export function ReauthenticateCode({ reauthenticateForm, codeLength, disabled }: ReauthenticateCodeProps) {
  const words = useMessages('verify', enVerify)
  const { recipient, sentCode, back } = reauthenticateForm
  return (
    <SentCodeView
      sentCode={sentCode} recipient={recipient} onBack={back} titleLevel={useTitleLevel()} codeLength={codeLength} disabled={disabled}
      title={'email' in recipient ? words.title : words.phoneTitle} text={<AddressText message={words.sentCode} address={addressOf(recipient)} />}
    />
  )
}
