'use client'

import { FormAlert } from '../../../form/index.js'
import { enAccount, enEmailChange, useMessages } from '../../../i18n/index.js'
import { useUser } from '../../../react/index.js'
import { ItemText } from '../../../ui/index.js'
import { EmailView, useChangeNote, useExpiredLink } from '../../email-change/index.js'
import { AddressText } from '../../parts/index.js'
import type { AccountPanelProps } from './account-panel-props.js'
import { DisclosedSection } from './disclosed-section.js'

/** The email address, a change of it that is pending, and the form that changes it. */
export function EmailSection({ email = {}, onViewChange }: Pick<AccountPanelProps, 'email' | 'onViewChange'>) {
  const words = useMessages('account', enAccount)
  const { changed } = useMessages('emailChange', enEmailChange)
  const user = useUser()
  const { note } = useChangeNote()
  const expiredLink = useExpiredLink()
  if (!user) return null
  const { email: address } = user
  const pending = note.hasGivenUp ? undefined : user.new_email
  const summary = (
    <ItemText>
      <span>{address ? <strong><bdi>{address}</bdi></strong> : words.noEmail}</span>
      {pending && <span><AddressText message={words.pendingEmail} address={pending} /></span>}
    </ItemText>
  )
  const action = pending ? words.confirm : address ? words.change : words.add
  return (
    <DisclosedSection title={words.email} summary={summary} alert={<FormAlert message={expiredLink} />} action={action} actionLabel={pending ? words.confirm : address ? words.changeEmail : words.addEmail}>
      {(onDone) => (
        <EmailView
          {...email} autoFocus onViewChange={onViewChange}
          onSuccess={(result) => { onDone(<AddressText message={changed} address={result.user.email} />); email.onSuccess?.(result) }}
        />
      )}
    </DisclosedSection>
  )
}
