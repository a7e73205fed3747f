'use client'

import { withAppearance } from '../parts/index.js'
import { PasswordCard } from './password-card.js'

/** Signs a person in with an email or phone number and a password. */
export const PasswordForm = /* @__PURE__ */ withAppearance('PasswordForm', PasswordCard)
