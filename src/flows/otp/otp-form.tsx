'use client'

import { withAppearance } from '../parts/index.js'
import { OtpCard } from './otp-card.js'

/** Signs a person in with a code by mail, SMS or WhatsApp. */
export const OtpForm = /* @__PURE__ */ withAppearance('OtpForm', OtpCard)
