'use client'

import type { ReactNode } from 'react'
import { LatePhoneField, TextField } from '../../form/index.js'
import { enFirstWords, useMessages } from '../../i18n/index.js'
import type { IdentifierKind } from './recipient.js'

/** Props of `IdentifierField`. */
export interface IdentifierFieldProps {
  identifier: IdentifierKind
  /** What password managers and autofill put there. @default 'username', for a phone number 'tel' */
  autoComplete?: string | undefined
  autoFocus?: boolean | undefined
  /** The country that phone numbers are likely from, by its ISO 3166 code. @default by the locale */
  defaultCountry?: string | undefined
  /** A way out, where the server has refused what was entered. */
  errorAction?: ReactNode
}

/** The email address or phone number that tells people apart. */
export function IdentifierField({ identifier, autoComplete, defaultCountry, ...props }: IdentifierFieldProps) {
  const words = useMessages('common', enFirstWords)
  return identifier === 'phone'
    ? <LatePhoneField name="phone" label={words.phone} autoComplete={autoComplete ?? 'tel'} defaultCountry={defaultCountry} aria-required {...props} />
    : <TextField
        name="email" label={words.email} type="email" inputMode="email" autoComplete={autoComplete ?? 'username'}
        autoCapitalize="none" autoCorrect="off" spellCheck={false} aria-required {...props}
      />
}
