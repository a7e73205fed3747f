'use client'

import { StepUpDialogView, withAppearance } from '../parts/index.js'

/** Asks, in a dialog, for what the server wants before an action of `useStepUp`. */
export const StepUpDialog = /* @__PURE__ */ withAppearance('StepUpDialog', StepUpDialogView)
