'use client'

import type { RefObject } from 'react'
import { Form, FormAlert, PasswordField, SubmitButton } from '../../../form/index.js'
import { enPassword, enStepUp, useMessages } from '../../../i18n/index.js'
import { CardHeader } from '../card-header.js'
import { UsernameField } from '../new-password/index.js'
import { useActionForm } from '../use-action-form.js'
import { useWaysOut } from '../use-ways-out.js'
import { currentPasswordSchema, type CurrentPasswordValues } from './current-password-schema.js'
import type { StepUpRequest } from './create-step-up.js'
import { useConfirmAction } from './use-confirm-action.js'

/** Props of `CurrentPasswordView`. */
export interface CurrentPasswordViewProps {
  request: StepUpRequest
  inputRef: RefObject<HTMLInputElement | null>
}

/** Asks for the current password. */
export function CurrentPasswordView({ request, inputRef }: CurrentPasswordViewProps) {
  const words = useMessages('stepUp', enStepUp)
  const password = useMessages('password', enPassword)
  const { form, submit, isPending, refusal } = useActionForm<CurrentPasswordValues, void, CurrentPasswordValues>({
    schema: currentPasswordSchema, defaultValues: { currentPassword: '' },
    action: useConfirmAction(request, ({ currentPassword }: CurrentPasswordValues) => ({ current_password: currentPassword })),
    toVariables: (values) => values,
  })
  const onAction = useWaysOut({ submit })
  return (
    <>
      <CardHeader title={words.title} subtitle={words.passwordText} isFocused={request.isFollowing} />
      <Form form={form} onSubmit={submit} isPending={isPending}>
        <FormAlert message={refusal.message} onAction={onAction} />
        <UsernameField />
        <PasswordField ref={inputRef} name="currentPassword" label={password.currentLabel} autoComplete="current-password" aria-required />
        <SubmitButton pendingLabel={words.confirming} waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>{words.confirm}</SubmitButton>
      </Form>
    </>
  )
}
