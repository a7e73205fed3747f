'use client'

import { withAppearance } from '../parts/index.js'
import { UpdatePasswordCard } from './update-password-card.js'

/** Sets a new password: after a recovery, after an invitation, or while signed in. */
export const UpdatePasswordForm = /* @__PURE__ */ withAppearance('UpdatePasswordForm', UpdatePasswordCard)
