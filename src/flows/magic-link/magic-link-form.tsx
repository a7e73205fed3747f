'use client'

import { withAppearance } from '../parts/index.js'
import { MagicLinkCard } from './magic-link-card.js'

/** Signs a person in with a link, or the code beside it, that a mail brings. */
export const MagicLinkForm = /* @__PURE__ */ withAppearance('MagicLinkForm', MagicLinkCard)
