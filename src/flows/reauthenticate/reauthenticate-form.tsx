'use client'

import { withAppearance } from '../parts/index.js'
import { ReauthenticateCard } from './reauthenticate-card.js'

/** Has the signed-in person confirm with a code that it is them, for an action that asks for it. */
export const ReauthenticateForm = /* @__PURE__ */ withAppearance('ReauthenticateForm', ReauthenticateCard)
