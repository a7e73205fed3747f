'use client'

import { useReducer } from 'react'
import { usePendingRecipient } from '../../parts/index.js'
import { PasswordConfirmation, PasswordForm, type PasswordFormProps } from '../../password/index.js'

/** `PasswordForm`, which goes on after a reload where an account was waiting to be confirmed. */
export function PasswordSignIn(props: PasswordFormProps) {
  const recipient = usePendingRecipient()
  const [isWaiting, goBack] = useReducer(() => false, recipient !== null)
  return recipient && isWaiting
    ? <PasswordConfirmation {...props} step={{ name: 'confirm', recipient, resendAfter: undefined }} onBack={goBack} />
    : <PasswordForm {...props} defaultValues={{ ...props.defaultValues, ...recipient }} />
}
