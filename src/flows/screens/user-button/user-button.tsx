'use client'

import { withAccountAppearance } from '../../parts/index.js'
import { UserButtonView } from './user-button-view.js'

/** The picture of the signed-in person, and a menu: the account, items of the app's own, signing out. Nothing for anybody else. */
export const UserButton = /* @__PURE__ */ withAccountAppearance('UserButton', UserButtonView)
