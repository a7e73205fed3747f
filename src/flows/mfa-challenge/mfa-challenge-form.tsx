'use client'

import { withAppearance } from '../parts/index.js'
import { MfaChallengeCard } from './mfa-challenge-card.js'

/** Asks for the second factor after the first: an app's code, a message's code or a security key. */
export const MfaChallengeForm = /* @__PURE__ */ withAppearance('MfaChallengeForm', MfaChallengeCard)
