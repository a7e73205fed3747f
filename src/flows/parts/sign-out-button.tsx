'use client'

import { FormAlert } from '../../form/index.js'
import { enCommon, useMessages } from '../../i18n/index.js'
import { mergeProps } from '../../shared/index.js'
import { Button, Stack, ThemeRoot, type ButtonProps } from '../../ui/index.js'
import { withAppearance } from './appearance.js'
import { LateLeaveGuestDialog } from './leave-guest/index.js'
import { useSignedOutFocus } from './use-signed-out-focus.js'
import { useSignOutButton, type SignOutButtonOptions } from './use-sign-out-button.js'

/** Props of `SignOutButton`: where to sign out, and those of a button. */
export interface SignOutButtonProps extends SignOutButtonOptions, Omit<ButtonProps, 'onError' | 'pending'> {}

function SignOutButtonView({ scope, askGuest, onSuccess, onError, children, ...props }: SignOutButtonProps) {
  const words = useMessages('common', enCommon)
  const button = useSignOutButton({ scope, askGuest, onSuccess, onError })
  const { ask, isAsked, isPending, message } = button
  return (
    <ThemeRoot ref={useSignedOutFocus()}>
      <Stack data-tight="">
        <FormAlert message={isAsked ? null : message} onAction={{ retry: ask }} />
        <Button variant="outline" pending={isPending} pendingLabel={words.signingOut} {...mergeProps({ onClick: ask }, props)}>{children ?? words.signOut}</Button>
      </Stack>
      <LateLeaveGuestDialog button={button} />
    </ThemeRoot>
  )
}

/** A button that signs the person out: on this device, unless `scope` says more. */
export const SignOutButton = /* @__PURE__ */ withAppearance('SignOutButton', SignOutButtonView)
