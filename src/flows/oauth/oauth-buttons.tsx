'use client'

import { withAppearance } from '../parts/index.js'
import { OAuthButtonsView } from './oauth-buttons-view.js'

/** Buttons to sign in with a provider; without `providers`, those that the server offers. */
export const OAuthButtons = /* @__PURE__ */ withAppearance('OAuthButtons', OAuthButtonsView)
