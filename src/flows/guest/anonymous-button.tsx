'use client'

import { withAppearance } from '../parts/index.js'
import { AnonymousButtonView } from './anonymous-button-view.js'

/** A button to go on as a guest. */
export const AnonymousButton = /* @__PURE__ */ withAppearance('AnonymousButton', AnonymousButtonView)
