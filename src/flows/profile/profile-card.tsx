'use client'

import { enProfile, useMessages } from '../../i18n/index.js'
import { AccountSection } from '../parts/index.js'
import type { ProfileFormProps } from './profile-form-props.js'
import { ProfileView } from './profile-view.js'

/** The card of `ProfileForm`, without what looks and words it is given. */
export function ProfileCard({ header, footer, className, ...props }: ProfileFormProps) {
  const words = useMessages('profile', enProfile)
  return <AccountSection title={words.title} subtitle={words.subtitle} {...{ header, footer, className }}><ProfileView {...props} /></AccountSection>
}
