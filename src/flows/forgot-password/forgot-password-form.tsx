'use client'

import { withAppearance } from '../parts/index.js'
import { ForgotPasswordCard } from './forgot-password-card.js'

/** Sends the mail for a new password, and takes the code of it and the new password. */
export const ForgotPasswordForm = /* @__PURE__ */ withAppearance('ForgotPasswordForm', ForgotPasswordCard)
