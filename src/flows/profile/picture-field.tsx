'use client'

import { useId, useRef, type ChangeEvent } from 'react'
import { useWatch } from 'react-hook-form'
import { enCommon, enProfile, formatMessage, useLocale, useMessages } from '../../i18n/index.js'
import { Alert, Avatar, Button, Row, Stack } from '../../ui/index.js'
import { formatBytes } from './format-bytes.js'
import type { useProfileForm } from './use-profile-form.js'

/** Props of `PictureField`. */
export interface PictureFieldProps {
  profileForm: Pick<ReturnType<typeof useProfileForm>, 'form' | 'picture'>
  disabled?: boolean | undefined
}

/** The picture, with the buttons that choose another one or take it away; nothing where there is none and none can be chosen. */
export function PictureField({ profileForm: { form, picture }, disabled }: PictureFieldProps) {
  const words = useMessages('profile', enProfile)
  const common = useMessages('common', enCommon)
  const [avatarUrl, fullName] = useWatch({ control: form.control, name: ['avatarUrl', 'fullName'] })
  const input = useRef<HTMLInputElement>(null)
  const chooser = useRef<HTMLButtonElement>(null)
  const labelId = useId()
  const message = useProblemText(picture)
  if (!picture.canChoose && avatarUrl === '') return null
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? []
    // The same file can be chosen again after it was refused.
    currentTarget.value = ''
    if (file) picture.choose(file)
  }
  const giveUp = () => {
    picture.forget()
    chooser.current?.focus()
  }
  const remove = () => {
    form.setValue('avatarUrl', '', { shouldDirty: true })
    giveUp()
  }
  return (
    <Stack data-tight="" role="group" aria-labelledby={labelId}>
      <span id={labelId} className="lk-label">{words.picture}</span>
      <Row data-align="start">
        <Avatar size="large" name={fullName} src={avatarUrl || undefined} />
        {picture.canChoose && (
          <>
            <input ref={input} type="file" accept={picture.accept} hidden disabled={disabled} aria-label={words.picture} onChange={choose} />
            <Button ref={chooser} variant="outline" size="small" disabled={disabled} pending={picture.isUploading} pendingLabel={words.uploading} onClick={() => input.current?.click()}>
              {avatarUrl === '' ? words.choosePicture : words.changePicture}
            </Button>
          </>
        )}
        {picture.isUploading && <Button variant="ghost" size="small" onClick={giveUp}>{common.cancel}</Button>}
        {avatarUrl !== '' && <Button variant="ghost" size="small" disabled={disabled} onClick={remove}>{words.removePicture}</Button>}
      </Row>
      <Alert>{message}</Alert>
    </Stack>
  )
}

function useProblemText({ problem, maxBytes }: PictureFieldProps['profileForm']['picture']): string | null {
  const words = useMessages('profile', enProfile)
  const { tag } = useLocale()
  switch (problem) {
    case 'type': return words.pictureType
    case 'size': return formatMessage(words.pictureTooLarge, { size: formatBytes(maxBytes, tag) })
    case 'upload': return words.uploadFailed
    case null: return null
    default: return problem satisfies never
  }
}
