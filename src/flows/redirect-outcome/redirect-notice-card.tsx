'use client'

import { enRedirect, enVerify, useMessages } from '../../i18n/index.js'
import { Card } from '../../ui/index.js'
import { AddressText, SentNotice, type FlowFormProps, type SentNoticeProps } from '../parts/index.js'
import { newMailCode } from './new-mail.js'
import { NewMailView } from './new-mail-view.js'
import { RedirectNoticeView } from './redirect-notice-view.js'
import { useRedirectNotice, type RedirectNoticeOptions } from './use-redirect-notice.js'

/** Props of `RedirectNotice`. */
export interface RedirectNoticeProps extends RedirectNoticeOptions, Omit<FlowFormProps, 'autoFocus'>, SentNoticeProps {}

/** The card of `RedirectNotice`, without what looks and words it is given. */
export function RedirectNoticeCard({ header, footer, className, captcha, disabled, emailCode, codeLength, resendAfter, ...options }: RedirectNoticeProps) {
  const words = useMessages('redirect', enRedirect)
  const verify = useMessages('verify', enVerify)
  const notice = useRedirectNotice(options)
  const { step, content, back } = notice
  if (step.name === 'sent') {
    return (
      <Card className={className}>
        <SentNotice
          title={verify.title} text={<AddressText message={emailCode === 'show' ? words.sentLinkAndCode : words.sentLink} address={step.email} />}
          recipient={{ email: step.email }} onBack={back} captcha={captcha} disabled={disabled} message={notice.senderTo(step.email)}
          toParams={(token) => newMailCode(content.newMail, { email: step.email, token })} {...{ emailCode, codeLength, resendAfter }}
          onSuccess={options.onSuccess} onError={options.onError}
        />
      </Card>
    )
  }
  return (
    <Card className={className}>
      {step.name === 'ask' ? <NewMailView mailForm={notice.mailForm} onBack={back} {...{ captcha, disabled }} /> : <RedirectNoticeView {...{ notice, header, disabled }} hasReturned={step.hasReturned} />}
      {footer}
    </Card>
  )
}
