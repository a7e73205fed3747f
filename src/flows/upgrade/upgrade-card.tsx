'use client'

import { enUpgrade, enVerify, useMessages } from '../../i18n/index.js'
import { Alert, Header, Medallion, Subtitle, SuccessIcon, Title, useFocusOnMount } from '../../ui/index.js'
import { AccountSection, AddressText, addressOf, CardHeader, SentNotice, useTitleLevel } from '../parts/index.js'
import { UpgradeAddress } from './upgrade-address.js'
import type { UpgradeFormProps } from './upgrade-form-props.js'
import { UpgradePassword } from './upgrade-password.js'
import { useUpgradeForm } from './use-upgrade-form.js'

/** `UpgradeForm`, without what looks and words it is given. */
export function UpgradeCard({ header, footer, className, ...props }: UpgradeFormProps) {
  const words = useMessages('upgrade', enUpgrade)
  const upgradeForm = useUpgradeForm(props)
  const { step } = upgradeForm
  const isFocused = step.name === 'address' && step.hasReturned
  const titled = header === undefined ? <CardHeader title={words.title} subtitle={words.subtitle} isFocused={isFocused} /> : header
  const isWhole = step.name !== 'address' && step.name !== 'not-guest'
  return (
    <AccountSection
      title={words.title} subtitle={words.subtitle} titleRef={useFocusOnMount(isFocused)} header={isWhole ? null : titled} footer={isWhole ? undefined : footer} className={className}
    >
      {step.name === 'not-guest' && <Alert tone="info">{words.notGuest}</Alert>}
      {step.name === 'address' && <UpgradeAddress {...props} upgradeForm={upgradeForm} identifier={step.identifier} />}
      {step.name === 'sent' && <UpgradeSent {...props} upgradeForm={upgradeForm} recipient={step.recipient} resendAfter={step.resendAfter ?? props.resendAfter} />}
      {step.name === 'password' && <UpgradePassword {...props} onFinish={upgradeForm.finish} />}
      {step.name === 'done' && <UpgradeDone />}
    </AccountSection>
  )
}

interface UpgradeSentProps extends UpgradeFormProps {
  upgradeForm: ReturnType<typeof useUpgradeForm>
  recipient: { readonly email: string } | { readonly phone: string }
}

/** Waits for the code or the link. */
function UpgradeSent({ upgradeForm, recipient, ...props }: UpgradeSentProps) {
  const verify = useMessages('verify', enVerify)
  const isEmail = 'email' in recipient
  const sent = !isEmail ? verify.sentCode : props.emailCode === 'show' ? verify.sentLinkAndCode : verify.sentLink
  return (
    <SentNotice
      titleLevel={useTitleLevel()} title={isEmail ? verify.title : verify.phoneTitle} text={<AddressText message={sent} address={addressOf(recipient)} />} recipient={recipient} message={upgradeForm.sender}
      toParams={upgradeForm.toParams} onBack={upgradeForm.back} emailCode={props.emailCode} codeLength={props.codeLength} resendAfter={props.resendAfter}
      disabled={props.disabled} onSuccess={upgradeForm.keep} onError={props.onError}
    />
  )
}

/** The account is permanent. */
function UpgradeDone() {
  const words = useMessages('upgrade', enUpgrade)
  return <Header><Medallion><SuccessIcon /></Medallion><Title ref={useFocusOnMount()} aria-level={useTitleLevel()}>{words.doneTitle}</Title><Subtitle>{words.done}</Subtitle></Header>
}
