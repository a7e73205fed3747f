'use client'

import { useEffect, useMemo, useRef, type SyntheticEvent } from 'react'
import type { AuthErrorLike, User } from '../../core/index.js'
import { useUpdateUser, useUser, type UserUpdate } from '../../react/index.js'
import { useActionForm, type ActionForm } from '../parts/index.js'
import { createProfileSchema, type ProfileSchemaOptions, type ProfileValues } from './profile-schema.js'
import { changedMetadata, profileValuesOf, untouchedFields } from './profile-values.js'
import { usePicture, type PictureOptions } from './use-picture.js'

/** What `useProfileForm` takes. */
export interface ProfileFormOptions extends ProfileSchemaOptions, PictureOptions {
  /** In place of what the person's metadata says. */
  defaultValues?: Partial<ProfileValues> | undefined
  /** Called once the profile has been saved. */
  onSuccess?: ((result: { user: User }) => void) | undefined
  /** Called when the profile could not be saved, or a picture not be uploaded. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}

/** Changes a person's name, picture and further metadata: everything but the markup. */
export function useProfileForm({ fields, defaultValues, onSuccess, onError, ...pictureOptions }: ProfileFormOptions = {}) {
  const user = useUser()
  const known = user?.user_metadata ?? nothing
  const action = useUpdateUser({ onSuccess: (result) => onSuccess?.(result), onError: (error) => onError?.(error) })
  const actionForm: ActionForm<ProfileValues> = useActionForm<ProfileValues, { user: User }, UserUpdate>({
    schema: useMemo(() => createProfileSchema({ fields }), [fields]), action,
    defaultValues: { ...profileValuesOf(known, fields), ...defaultValues },
    toVariables: (values) => ({ data: changedMetadata(values, known) }),
  })
  const { form } = actionForm
  const filled = useRef(known)
  // Another tab or the server may change the person meanwhile: fields that nobody has touched follow, what was typed stays.
  useEffect(() => {
    const [before, next] = [profileValuesOf(filled.current, fields), profileValuesOf(known, fields)]
    filled.current = known
    // SAFETY: they are paths of the values of the form, with values of the same kind.
    for (const [path, value] of untouchedFields(form.getValues(), before, next)) form.setValue(path as 'fullName', value as string)
  }, [known, fields, form])
  const picture = usePicture(pictureOptions, { onChosen: (url) => form.setValue('avatarUrl', url, { shouldDirty: true }), onError })
  const submit = async (event?: SyntheticEvent) => {
    if (!picture.isUploading) return actionForm.submit(event)
    // It would be saved without the picture that is on its way.
    event?.preventDefault()
  }
  return {
    ...actionForm,
    submit,
    user,
    picture,
    isSaved: action.isSuccess,
  }
}

const nothing = {}
