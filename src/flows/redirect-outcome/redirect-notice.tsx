'use client'

import { withAppearance } from '../parts/index.js'
import { RedirectNoticeCard } from './redirect-notice-card.js'

/** Says what a link or a provider has brought the person back with, and leads on from it. */
export const RedirectNotice = /* @__PURE__ */ withAppearance('RedirectNotice', RedirectNoticeCard)
