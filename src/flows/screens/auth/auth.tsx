'use client'

import { withAppearance } from '../../parts/index.js'
import { AuthCard } from './auth-card.js'

/** Every way in, and what belongs to it, in one card: by the server's settings, or as its props say. */
export const Auth = /* @__PURE__ */ withAppearance('Auth', AuthCard)
