'use client'

import { withAppearance } from '../parts/index.js'
import { SignUpCard } from './sign-up-card.js'

/** Creates an account with an email or phone number and a password. */
export const SignUpForm = /* @__PURE__ */ withAppearance('SignUpForm', SignUpCard)
