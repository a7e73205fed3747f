'use client'

import { enUserButton, formatMessage, useMessages } from '../../../i18n/index.js'
import { createOnDemand } from '../../../shared/create-on-demand.js'
import { useOnDemand } from '../../../shared/use-on-demand.js'
import { Avatar, ItemText, Menu, ThemeRoot } from '../../../ui/index.js'
import { personOf } from '../../parts/index.js'
import type { UserButtonProps } from './user-button-props.js'
import { useUserMenu } from './use-user-menu.js'

const accountDialog = /* @__PURE__ */ createOnDemand(() => import('../account-panel/account-dialog.js').then((loaded) => loaded.AccountDialog))

/** `UserButton`, without what looks and words it is given. */
export function UserButtonView({ account, showName, className, ...options }: UserButtonProps) {
  const words = useMessages('userButton', enUserButton)
  const { user, menuItems, isAccountOpen, closeAccount } = useUserMenu({ account, ...options })
  const { value: AccountDialog } = useOnDemand(accountDialog, isAccountOpen)
  if (!user) return null
  const { name, address, picture } = personOf(user)
  const shown = name || address || words.guest
  const avatar = <Avatar name={name} src={picture} />
  return (
    <ThemeRoot className={className}>
      <Menu
        label={words.menu} buttonLabel={formatMessage(words.label, { name: shown })} items={menuItems}
        button={<>{avatar}{showName && <span><bdi>{shown}</bdi></span>}</>}
        head={<>{avatar}<ItemText><strong><bdi>{shown}</bdi></strong>{name && address && <bdi>{address}</bdi>}</ItemText></>}
      />
      {AccountDialog && account !== false && <AccountDialog {...account} open={isAccountOpen} onClose={closeAccount} />}
    </ThemeRoot>
  )
}
