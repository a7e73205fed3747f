'use client'

import type { ReactNode } from 'react'
import { TextField } from '../../form/index.js'
import { enCommon, useMessages } from '../../i18n/index.js'
import type { IdentifierKind } from './recipient.js'

/** Props of `IdentifierField`. */
export interface IdentifierFieldProps {
  identifier: IdentifierKind
  /** What password managers and autofill put there. @default 'username', for a phone number 'tel' */
  autoComplete?: string | undefined
  autoFocus?: boolean | undefined
  /** A way out, where the server has refused what was entered. */
  errorAction?: ReactNode
}

/** The email address or phone number that tells people apart. */
export function IdentifierField({ identifier, autoComplete, ...props }: IdentifierFieldProps) {
  const words = useMessages('common', enCommon)
  const isEmail = identifier === 'email'
  return (
    <TextField
      key={identifier} name={identifier} label={isEmail ? words.email : words.phone} type={isEmail ? 'email' : 'tel'} inputMode={isEmail ? 'email' : 'tel'}
      autoComplete={autoComplete ?? (isEmail ? 'username' : 'tel')} autoCapitalize="none" autoCorrect="off" spellCheck={false} aria-required {...props}
    />
  )
}
