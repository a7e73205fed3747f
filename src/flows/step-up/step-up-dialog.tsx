'use client'

import { StepUpDialogView, withAccountAppearance } from '../parts/index.js'

/** Asks, in a dialog, for what the server wants before an action of `useStepUp`. */
export const StepUpDialog = /* @__PURE__ */ withAccountAppearance('StepUpDialog', StepUpDialogView)
