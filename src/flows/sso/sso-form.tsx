'use client'

import { withAppearance } from '../parts/index.js'
import { SsoCard } from './sso-card.js'

/** Signs a person in through their organisation, by their work address, by its domain or by its id. */
export const SsoForm = /* @__PURE__ */ withAppearance('SsoForm', SsoCard)
