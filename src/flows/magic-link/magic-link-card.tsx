'use client'

import { enMagicLink, enVerify, useMessages } from '../../i18n/index.js'
import { Card, Link } from '../../ui/index.js'
import { AddressText, SentNotice } from '../parts/index.js'
import { MagicLinkAddress } from './magic-link-address.js'
import type { MagicLinkFormProps } from './magic-link-form-props.js'
import { useMagicLinkForm } from './use-magic-link-form.js'

/** The card of `MagicLinkForm`, without what looks and words it is given. */
export function MagicLinkCard(props: MagicLinkFormProps) {
  const words = useMessages('magicLink', enMagicLink)
  const verify = useMessages('verify', enVerify)
  const magicLinkForm = useMagicLinkForm(props)
  const { step, back, sender } = magicLinkForm
  if (step.name === 'address') {
    return <Card className={props.className}><MagicLinkAddress {...props} magicLinkForm={magicLinkForm} hasReturned={step.hasReturned} /></Card>
  }
  const { email, hasCode } = step
  const sent = props.emailCode === 'show' ? verify.sentLinkAndCode : verify.sentLink
  const text = <AddressText message={hasCode ? verify.sentCode : sent} address={email} />
  return (
    <Card className={props.className}>
      <SentNotice
        title={verify.title} text={<>{text} <Link onClick={back}>{words.changeAddress}</Link></>} recipient={{ email }} onBack={back}
        message={sender} toParams={(token) => ({ type: 'email', email, token })} emailCode={hasCode ? 'show' : props.emailCode} codeLength={props.codeLength}
        resendAfter={props.resendAfter} waitSeconds={hasCode ? 0 : undefined} captcha={props.captcha} disabled={props.disabled} onSuccess={props.onSuccess} onError={props.onError}
      />
    </Card>
  )
}
