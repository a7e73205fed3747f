'use client'

import { Fragment, useState, type ReactElement } from 'react'
import type { User } from '../../../core/index.js'
import { enAccount, useMessages } from '../../../i18n/index.js'
import { useAuthSettings, useUser } from '../../../react/index.js'
import { Card, Header, Title } from '../../../ui/index.js'
import { DeleteAccountSection } from '../../delete-account/index.js'
import { IdentityList } from '../../identities/index.js'
import { AccountSections } from '../../parts/index.js'
import { SignOutSection } from '../../sign-out-section/index.js'
import { UpgradeForm } from '../../upgrade/index.js'
import type { AccountPanelProps } from './account-panel-props.js'
import { offeredSections, type AccountPanelSection } from './account-sections.js'
import { EmailSection } from './email-section.js'
import { PasswordSection } from './password-section.js'
import { PhoneSection } from './phone-section.js'
import { ProfileSection } from './profile-section.js'

/** The card of `AccountPanel`, without what looks and words it is given. */
export function AccountPanelCard({ header, footer, className, ...props }: AccountPanelProps) {
  const words = useMessages('account', enAccount)
  const user = useUser()
  return (
    <Card width="wide" className={className}>
      {header === undefined ? <Header data-align="start"><Title>{words.title}</Title></Header> : header}
      {/* Another person begins with closed forms. */}
      {user ? <OfferedSections key={user.id} user={user} {...props} /> : <p>{words.signedOut}</p>}
      {footer}
    </Card>
  )
}

function OfferedSections({ user, sections, ...props }: AccountPanelProps & { user: User }) {
  const { data: settings } = useAuthSettings()
  const [wasGuest] = useState(user.is_anonymous === true)
  const offered = offeredSections({ user, settings, sections, wasGuest, canDelete: props.onDelete !== undefined })
  return <AccountSections>{offered.map((section) => <Fragment key={section}>{sectionViews[section](props)}</Fragment>)}</AccountSections>
}

const sectionViews: Readonly<Record<AccountPanelSection, (props: AccountPanelProps) => ReactElement | null>> = {
  'upgrade': ({ upgrade, onViewChange }) => <UpgradeForm {...upgrade} onViewChange={onViewChange} />,
  'profile': ({ profile, onViewChange }) => <ProfileSection profile={profile} onViewChange={onViewChange} />,
  'email': ({ email, onViewChange }) => <EmailSection email={email} onViewChange={onViewChange} />,
  'phone': ({ phone, onViewChange }) => <PhoneSection phone={phone} onViewChange={onViewChange} />,
  'password': ({ password, onViewChange }) => <PasswordSection password={password} onViewChange={onViewChange} />,
  'identities': ({ identities }) => <IdentityList {...identities} />,
  'sign-out': ({ signOut }) => <SignOutSection {...signOut} />,
  'delete-account': ({ onDelete, deleteAccount }) => onDelete ? <DeleteAccountSection {...deleteAccount} onDelete={onDelete} /> : null,
}
