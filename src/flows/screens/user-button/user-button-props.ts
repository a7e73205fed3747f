import type { ReactNode } from 'react'
import type { SignOutButtonOptions } from '../../parts/index.js'
import type { AccountPanelProps } from '../account-panel/index.js'

/** An item of the app's own in the menu of `UserButton`. */
export interface UserMenuItem {
  readonly label: string
  readonly icon?: ReactNode
  /** Where it leads; a path goes through the app's router. */
  readonly href?: string | undefined
  /** Called when it is chosen. */
  readonly onSelect?: (() => void) | undefined
}

/** Props of `UserButton`. */
export interface UserButtonProps {
  /** Items of the app's own, above signing out. */
  items?: readonly UserMenuItem[] | undefined
  /** The page of the account, in place of the dialog. */
  accountUrl?: string | undefined
  /** Props of the `AccountPanel` in the dialog; `false` for no way to the account. */
  account?: AccountPanelProps | false | undefined
  /** Shows the name beside the picture. @default false */
  showName?: boolean | undefined
  /** Where to sign out. @default { scope: 'local' } */
  signOut?: SignOutButtonOptions | undefined
  /** A class for the outermost element. */
  className?: string | undefined
}
