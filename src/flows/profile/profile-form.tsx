'use client'

import { withAccountAppearance } from '../parts/index.js'
import { ProfileCard } from './profile-card.js'

/** A person's name and picture, and further fields of the app's own. */
export const ProfileForm = /* @__PURE__ */ withAccountAppearance('ProfileForm', ProfileCard)
