'use client'

import { Form, FormAlert, SubmitButton, TextField } from '../../form/index.js'
import { enProfile, useMessages } from '../../i18n/index.js'
import { Alert } from '../../ui/index.js'
import { MetadataFields, useWaysOut } from '../parts/index.js'
import { PictureField } from './picture-field.js'
import type { ProfileFormProps } from './profile-form-props.js'
import { useProfileForm } from './use-profile-form.js'

/** The fields of `ProfileForm`, without the card. */
export function ProfileView({ disabled, autoFocus, onViewChange, ...options }: ProfileFormProps) {
  const words = useMessages('profile', enProfile)
  const profileForm = useProfileForm(options)
  const { form, submit, isPending, refusal, picture, isSaved } = profileForm
  const onAction = useWaysOut({ submit, onViewChange })
  return (
    <Form form={form} onSubmit={submit} isPending={isPending || picture.isUploading} disabled={disabled}>
      <Alert tone="success">{isSaved && words.saved}</Alert>
      <FormAlert message={refusal.message} onAction={onAction} />
      <PictureField profileForm={profileForm} disabled={disabled} />
      <TextField name="fullName" label={words.name} autoComplete="name" autoFocus={autoFocus} />
      {options.fields && <MetadataFields fields={options.fields} />}
      <SubmitButton pendingLabel={picture.isUploading ? words.uploading : words.pending} waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>{words.submit}</SubmitButton>
    </Form>
  )
}
