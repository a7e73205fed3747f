'use client'

import { useRef } from 'react'
import { enUserButton, formatMessage, useMessages } from '../../../i18n/index.js'
import { Avatar, ItemText, Menu, ThemeRoot } from '../../../ui/index.js'
import { LateLeaveGuestDialog, personOf, useSignedOutFocus } from '../../parts/index.js'
import { AccountNotLoaded } from './account-not-loaded.js'
import { useAccountDialog } from './use-account-dialog.js'
import type { UserButtonProps } from './user-button-props.js'
import { useUserMenu } from './use-user-menu.js'

/** `UserButton`, without what looks and words it is given. */
export function UserButtonView({ account, showName, className, ...options }: UserButtonProps) {
  const words = useMessages('userButton', enUserButton)
  const dialog = useAccountDialog()
  const { AccountDialog, error } = dialog
  const { user, menuItems, signingOut } = useUserMenu({ account, onAccount: dialog.open, ...options })
  const button = useRef<HTMLButtonElement>(null)
  const leaveNotice = (act: () => void) => {
    button.current?.focus()
    act()
  }
  const keepFocus = useSignedOutFocus()
  if (!user) return null
  const { name, address, picture } = personOf(user)
  const shown = name || address || words.guest
  const avatar = <Avatar name={name} src={picture} />
  return (
    <ThemeRoot ref={keepFocus} className={className}>
      <Menu
        label={words.menu} buttonLabel={formatMessage(words.label, { name: shown })} items={menuItems}
        buttonRef={button} button={<>{avatar}{showName && <span><bdi>{shown}</bdi></span>}</>}
        head={<>{avatar}<ItemText><strong><bdi>{shown}</bdi></strong>{name && address && <bdi>{address}</bdi>}</ItemText></>}
      />
      {error && <AccountNotLoaded error={error} onRetry={() => leaveNotice(dialog.open)} onClose={() => leaveNotice(dialog.close)} />}
      <LateLeaveGuestDialog button={signingOut} />
      {AccountDialog && account !== false && <AccountDialog {...account} open={dialog.isOpen} onClose={dialog.close} />}
    </ThemeRoot>
  )
}
