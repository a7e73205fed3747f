import type { ReactNode } from 'react'
import type { DeleteAccountSectionProps } from '../../delete-account/index.js'
import type { EmailFormProps } from '../../email-change/index.js'
import type { IdentityListProps } from '../../identities/index.js'
import type { ViewLinks } from '../../parts/index.js'
import type { PhoneFormProps } from '../../phone-change/index.js'
import type { ProfileFormProps } from '../../profile/index.js'
import type { SignOutSectionProps } from '../../sign-out-section/index.js'
import type { UpdatePasswordFormProps } from '../../update-password/index.js'
import type { UpgradeFormProps } from '../../upgrade/index.js'
import type { AccountPanelSection } from './account-sections.js'

type Inner = 'header' | 'footer' | 'className' | 'autoFocus' | 'onViewChange'

/** Props of `AccountPanel`. */
export interface AccountPanelProps extends ViewLinks {
  /** The sections to show, in their order; those that lead nowhere for this person are left out. @default all */
  sections?: readonly AccountPanelSection[] | undefined
  /** Props of the form for name and picture: `fields`, `onUpload` and more. */
  profile?: Omit<ProfileFormProps, Inner> | undefined
  /** Props of the form for the email address. */
  email?: Omit<EmailFormProps, Inner> | undefined
  /** Props of the form for the phone number. */
  phone?: Omit<PhoneFormProps, Inner> | undefined
  /** Props of the form for a new password. */
  password?: Omit<UpdatePasswordFormProps, Inner> | undefined
  /** Props of the form that makes a guest permanent. */
  upgrade?: Omit<UpgradeFormProps, Inner> | undefined
  /** Props of the list of sign-in methods. */
  identities?: Omit<IdentityListProps, Inner> | undefined
  /** Props of the section that signs out. */
  signOut?: Omit<SignOutSectionProps, Inner> | undefined
  /** Deletes the account, on a server of the app's; without it there is no section that does. */
  onDelete?: DeleteAccountSectionProps['onDelete'] | undefined
  /** Further props of the section that deletes the account. */
  deleteAccount?: Omit<DeleteAccountSectionProps, Inner | 'onDelete'> | undefined
  /** In place of the title; `null` for none. */
  header?: ReactNode
  /** Below the last section. */
  footer?: ReactNode
  /** A class for the outermost element. */
  className?: string | undefined
}
