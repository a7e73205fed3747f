import type { OnDemand } from '../on-demand/index.js'
import { bindPasskeys } from './passkeys.js'
import { bindWebauthn } from './webauthn-factor.js'

/** The verbs of passkeys and security keys, over those that are loaded with them. */
export const bindVerbs = (verbs: OnDemand) => ({ ...bindPasskeys(verbs), webauthn: bindWebauthn(verbs) })
