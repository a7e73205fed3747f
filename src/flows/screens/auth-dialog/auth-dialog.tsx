'use client'

import { withAppearance } from '../../parts/index.js'
import { AuthDialogView } from './auth-dialog-view.js'

/** `Auth` in a dialog, which closes once the person is signed in. */
export const AuthDialog = /* @__PURE__ */ withAppearance('AuthDialog', AuthDialogView)
