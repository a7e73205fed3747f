'use client'

import { enAccount, enNewPassword, useMessages } from '../../../i18n/index.js'
import { ItemText } from '../../../ui/index.js'
import { NewPasswordView, useNewPassword } from '../../parts/index.js'
import type { AccountPanelProps } from './account-panel-props.js'
import { DisclosedSection } from './disclosed-section.js'

/** The form for a new password, in its place. */
export function PasswordSection({ password = {}, onViewChange }: Pick<AccountPanelProps, 'password' | 'onViewChange'>) {
  const words = useMessages('account', enAccount)
  const { changed } = useMessages('newPassword', enNewPassword)
  return (
    <DisclosedSection title={words.password} summary={<ItemText>{words.passwordText}</ItemText>} action={words.change} actionLabel={words.changePassword}>
      {(onDone) => <PasswordFields {...password} onViewChange={onViewChange} onSuccess={(result) => { onDone(changed); password.onSuccess?.(result) }} />}
    </DisclosedSection>
  )
}

function PasswordFields({ onViewChange, disabled, strengthMeter, ...options }: NonNullable<AccountPanelProps['password']> & Pick<AccountPanelProps, 'onViewChange'>) {
  const newPassword = useNewPassword(options)
  return (
    <NewPasswordView
      {...{ newPassword, disabled, strengthMeter, onViewChange }} header={null} confirmPassword={options.confirmPassword} codeLength={options.codeLength} autoFocus
    />
  )
}
