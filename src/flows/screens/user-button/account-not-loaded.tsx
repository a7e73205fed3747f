'use client'

import type { KeyboardEvent } from 'react'
import type { AuthErrorLike } from '../../../core/index.js'
import { FormAlert } from '../../../form/index.js'
import { enUserButton, useMessages } from '../../../i18n/index.js'
import { Button, usePart } from '../../../ui/index.js'
import { useErrorMessage } from '../../parts/index.js'

/** Props of `AccountNotLoaded`. */
export interface AccountNotLoadedProps {
  error: AuthErrorLike
  onRetry: () => void
  onClose: () => void
}

/** Says, in the menu's place, that the account could not be opened. */
export function AccountNotLoaded({ error, onRetry, onClose }: AccountNotLoadedProps) {
  const words = useMessages('userButton', enUserButton)
  const say = useErrorMessage()
  const handleKey = (event: KeyboardEvent) => { if (event.key === 'Escape') onClose() }
  return (
    <div {...usePart('menu')} onKeyDown={handleKey}>
      <FormAlert message={say(error)} onAction={{ retry: onRetry }} />
      <Button variant="ghost" size="small" block onClick={onClose}>{words.close}</Button>
    </div>
  )
}
