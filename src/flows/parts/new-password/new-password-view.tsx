'use client'

import type { ReactNode } from 'react'
import { Form, FormAlert, NewPasswordField, PasswordField, PasswordStrength, SubmitButton, type StrengthMeter } from '../../../form/index.js'
import { enNewPassword, enPassword, useMessages } from '../../../i18n/index.js'
import { Alert } from '../../../ui/index.js'
import { ReauthenticateCode } from '../reauthenticate/index.js'
import type { ViewLinks } from '../view.js'
import { useWaysOut } from '../use-ways-out.js'
import { NewPasswordFactor } from './new-password-factor.js'
import type { useNewPassword } from './use-new-password.js'
import { UsernameField } from './username-field.js'

/** Props of `NewPasswordView`. */
export interface NewPasswordViewProps extends ViewLinks {
  newPassword: ReturnType<typeof useNewPassword>
  /** Head of the card while the password is chosen. */
  header: ReactNode
  confirmPassword?: boolean | undefined
  /** Loads what rates the password, once there is one. */
  strengthMeter?: StrengthMeter | undefined
  codeLength?: number | undefined
  disabled?: boolean | undefined
  autoFocus?: boolean | undefined
}

/** The fields for a new password, and the code where the server asks for one. */
export function NewPasswordView({ newPassword, header, confirmPassword, strengthMeter, codeLength, disabled, autoFocus, onViewChange }: NewPasswordViewProps) {
  const words = useMessages('newPassword', enNewPassword)
  const password = useMessages('password', enPassword)
  const { form, submit, isPending, refusal, step, passwordRules, reauthenticateForm } = newPassword
  const waysOut = useWaysOut({ submit, onViewChange })
  if (reauthenticateForm.step.name === 'sent') return <ReauthenticateCode {...{ reauthenticateForm, codeLength, disabled }} />
  if (step.name === 'second-factor') return <NewPasswordFactor {...{ newPassword, codeLength, disabled }} />
  const onAction = { ...waysOut, 'reauthenticate': reauthenticateForm.send, 'second-factor': newPassword.askForSecondFactor }
  return (
    <>
      {header}
      <Form form={form} onSubmit={submit} isPending={isPending} disabled={disabled}>
        <Alert tone="success">{step.name === 'changed' && words.changed}</Alert>
        <FormAlert message={refusal.message} onAction={onAction} />
        <UsernameField />
        {step.asksForCurrent && <PasswordField name="currentPassword" label={password.currentLabel} autoComplete="current-password" autoFocus aria-required />}
        <NewPasswordField
          name="password" label={password.newLabel} rules={passwordRules} autoFocus={autoFocus || form.getFieldState('password').invalid} aria-required
          strength={strengthMeter && <PasswordStrength name="password" meter={strengthMeter} />}
        />
        {confirmPassword && <PasswordField name="confirmPassword" label={words.repeat} autoComplete="new-password" aria-required />}
        <SubmitButton pendingLabel={words.pending} waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>{words.submit}</SubmitButton>
      </Form>
    </>
  )
}
