'use client'

import { withAccountAppearance } from '../parts/index.js'
import { PhoneCard } from './phone-card.js'

/** Adds or changes the phone number of the signed-in person: asks for it, and has it confirmed by code. */
export const PhoneForm = /* @__PURE__ */ withAccountAppearance('PhoneForm', PhoneCard)
