'use client'

import { enAccount, enPhoneChange, useMessages } from '../../../i18n/index.js'
import { useUser } from '../../../react/index.js'
import { ItemText } from '../../../ui/index.js'
import { AddressText, toE164 } from '../../parts/index.js'
import { PhoneView } from '../../phone-change/index.js'
import type { AccountPanelProps } from './account-panel-props.js'
import { DisclosedSection } from './disclosed-section.js'

/** The phone number, a change of it that is pending, and the form that changes it. */
export function PhoneSection({ phone = {}, onViewChange }: Pick<AccountPanelProps, 'phone' | 'onViewChange'>) {
  const words = useMessages('account', enAccount)
  const { changed } = useMessages('phoneChange', enPhoneChange)
  const user = useUser()
  if (!user) return null
  const { phone: number, new_phone: pending } = user
  const summary = (
    <ItemText>
      <span>{number ? <strong><bdi>{toE164(number)}</bdi></strong> : words.noPhone}</span>
      {pending && <span><AddressText message={words.pendingPhone} address={toE164(pending)} /></span>}
    </ItemText>
  )
  const action = pending ? words.confirm : number ? words.change : words.add
  return (
    <DisclosedSection title={words.phone} summary={summary} action={action} actionLabel={pending ? words.confirm : number ? words.changePhone : words.addPhone}>
      {(onDone) => (
        <PhoneView
          {...phone} autoFocus onViewChange={onViewChange}
          onSuccess={(result) => { onDone(<AddressText message={changed} address={toE164(result.user.phone ?? '')} />); phone.onSuccess?.(result) }}
        />
      )}
    </DisclosedSection>
  )
}
