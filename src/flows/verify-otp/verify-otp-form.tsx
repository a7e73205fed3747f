'use client'

import { withAppearance } from '../parts/index.js'
import { VerifyOtpCard } from './verify-otp-card.js'

/** Asks for a code that is already on its way, and redeems it. */
export const VerifyOtpForm = /* @__PURE__ */ withAppearance('VerifyOtpForm', VerifyOtpCard)
