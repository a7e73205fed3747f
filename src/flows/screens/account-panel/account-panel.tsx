'use client'

import { withAccountAppearance } from '../../parts/index.js'
import { AccountPanelCard } from './account-panel-card.js'

/** The account of the signed-in person: every section that makes sense for them, each changed in its place. */
export const AccountPanel = /* @__PURE__ */ withAccountAppearance('AccountPanel', AccountPanelCard)
