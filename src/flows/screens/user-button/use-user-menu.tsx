'use client'

import type { MouseEvent } from 'react'
import { enCommon, enUserButton, useMessages } from '../../../i18n/index.js'
import { useNavigation, useUser } from '../../../react/index.js'
import { PersonIcon, SignOutIcon, type MenuItem } from '../../../ui/index.js'
import { useSignOutButton } from '../../parts/index.js'
import type { UserButtonProps } from './user-button-props.js'

/** What `useUserMenu` takes. */
export interface UserMenuOptions extends Pick<UserButtonProps, 'items' | 'accountUrl' | 'account' | 'signOut'> {
  /** Opens the account in this page. */
  onAccount: () => void
}

/** What the menu of a person has in it, and what its items do. */
export function useUserMenu({ items = [], accountUrl, account, signOut, onAccount }: UserMenuOptions) {
  const words = useMessages('userButton', enUserButton)
  const common = useMessages('common', enCommon)
  const user = useUser()
  const follow = useFollow()
  const signingOut = useSignOutButton(signOut)
  const accountItem: MenuItem = {
    key: 'account', icon: <PersonIcon />, label: user?.is_anonymous ? words.upgrade : words.account, href: accountUrl,
    onSelect: accountUrl === undefined ? onAccount : follow(accountUrl),
  }
  const menuItems: readonly MenuItem[] = [
    ...(account === false && accountUrl === undefined ? [] : [accountItem]),
    ...items.map(({ label, icon, href, onSelect }, index): MenuItem => ({
      key: `${index}-${label}`, label, icon, href,
      onSelect: (event) => { onSelect?.(); if (href !== undefined) follow(href)(event) },
    })),
    {
      key: 'sign-out', icon: <SignOutIcon data-directed="" />, label: signingOut.isPending ? common.signingOut : common.signOut,
      pending: signingOut.isPending, keepsOpen: !signingOut.losesAccount, onSelect: signingOut.ask,
    },
  ]
  return { user, menuItems, signingOut }
}

/** A plain press on a path of the app goes through its router; every other is the browser's. */
function useFollow() {
  const { navigate } = useNavigation()
  return (href: string) => (event: MouseEvent) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!navigate || !isPlain || !/^\/(?!\/)/.test(href)) return
    event.preventDefault()
    navigate(href, { replace: false })
  }
}
