'use client'

import { withAppearance } from '../../parts/index.js'
import { AuthCallbackView } from './auth-callback-view.js'

/** The page where redirects land: takes in what they bring, shows what is left to do, and goes on. */
export const AuthCallback = /* @__PURE__ */ withAppearance('AuthCallback', AuthCallbackView)
