'use client'

import { enAccount, enProfile, enUserButton, useMessages } from '../../../i18n/index.js'
import { useUser } from '../../../react/index.js'
import { Avatar, ItemText } from '../../../ui/index.js'
import { personOf } from '../../parts/index.js'
import { ProfileView } from '../../profile/index.js'
import type { AccountPanelProps } from './account-panel-props.js'
import { DisclosedSection } from './disclosed-section.js'

/** Name and picture, and the form that changes them. */
export function ProfileSection({ profile = {}, onViewChange }: Pick<AccountPanelProps, 'profile' | 'onViewChange'>) {
  const words = useMessages('account', enAccount)
  const { saved } = useMessages('profile', enProfile)
  const { guest } = useMessages('userButton', enUserButton)
  const user = useUser()
  if (!user) return null
  const { name, address, picture } = personOf(user)
  const summary = <><Avatar name={name} src={picture} /><ItemText><strong><bdi>{name || words.noName}</bdi></strong><bdi>{address || guest}</bdi></ItemText></>
  return (
    <DisclosedSection title={words.profile} summary={summary} action={words.edit} actionLabel={words.editProfile}>
      {(onDone) => <ProfileView {...profile} autoFocus onViewChange={onViewChange} onSuccess={(result) => { onDone(saved); profile.onSuccess?.(result) }} />}
    </DisclosedSection>
  )
}
