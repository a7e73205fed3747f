'use client'

import { withAccountAppearance } from '../parts/index.js'
import { UpgradeCard } from './upgrade-card.js'

/** Makes a guest's account permanent: by an address, a number, or an account elsewhere, and then with a password. */
export const UpgradeForm = /* @__PURE__ */ withAccountAppearance('UpgradeForm', UpgradeCard)
