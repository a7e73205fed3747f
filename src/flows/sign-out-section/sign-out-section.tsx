'use client'

import { withAccountAppearance } from '../parts/index.js'
import { SignOutSectionCard } from './sign-out-section-card.js'

/** Signs out here, elsewhere or everywhere. The server lists no sessions, so there is none to show. */
export const SignOutSection = /* @__PURE__ */ withAccountAppearance('SignOutSection', SignOutSectionCard)
