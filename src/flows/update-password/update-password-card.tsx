'use client'

import type { StrengthMeter } from '../../form/index.js'
import { enNewPassword, useMessages } from '../../i18n/index.js'
import { useSession } from '../../react/index.js'
import { Card } from '../../ui/index.js'
import { CardHeader, NewPasswordView, type FlowFormProps, type ViewLinks } from '../parts/index.js'
import { useUpdatePasswordForm, type UpdatePasswordFormOptions } from './use-update-password-form.js'

/** Props of `UpdatePasswordForm`. */
export interface UpdatePasswordFormProps extends UpdatePasswordFormOptions, Omit<FlowFormProps, 'captcha'>, ViewLinks {
  /** Loads what rates the password, once there is one. */
  strengthMeter?: StrengthMeter | undefined
}

/** The card of `UpdatePasswordForm`, without what looks and words it is given. */
export function UpdatePasswordCard({ header, footer, className, disabled, autoFocus, strengthMeter, onViewChange, ...options }: UpdatePasswordFormProps) {
  const words = useMessages('newPassword', enNewPassword)
  const newPassword = useUpdatePasswordForm(options)
  const purpose = useSession((snapshot) => (snapshot.status === 'signed-in' ? snapshot.purpose : 'regular'))
  const title = { regular: words.changeTitle, recovery: words.title, invite: words.inviteTitle }[purpose]
  return (
    <Card className={className}>
      <NewPasswordView
        {...{ newPassword, disabled, autoFocus, strengthMeter, onViewChange }} confirmPassword={options.confirmPassword} codeLength={options.codeLength}
        header={header === undefined ? <CardHeader title={title} subtitle={words.subtitle} isFocused={newPassword.hasReturned} /> : header}
      />
      {footer}
    </Card>
  )
}
