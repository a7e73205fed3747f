'use client'

import { withAccountAppearance } from '../parts/index.js'
import { DeleteAccountSectionCard } from './delete-account-section-card.js'

/** Deletes the signed-in person's account, by the app's `onDelete`. */
export const DeleteAccountSection = /* @__PURE__ */ withAccountAppearance('DeleteAccountSection', DeleteAccountSectionCard)
