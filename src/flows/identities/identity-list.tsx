'use client'

import { withAccountAppearance } from '../parts/index.js'
import { IdentityListCard } from './identity-list-card.js'

/** The ways into the signed-in person's account, to link and to unlink. */
export const IdentityList = /* @__PURE__ */ withAccountAppearance('IdentityList', IdentityListCard)
