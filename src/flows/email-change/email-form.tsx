'use client'

import { withAccountAppearance } from '../parts/index.js'
import { EmailCard } from './email-card.js'

/** Adds or changes the email address of the signed-in person: asks for it, and has it confirmed by link or by code. */
export const EmailForm = /* @__PURE__ */ withAccountAppearance('EmailForm', EmailCard)
