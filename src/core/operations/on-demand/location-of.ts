import { browserLocation } from '../../platform/browser-location.js'
import type { LocationPort } from '../../platform/index.js'
import type { VerbParts } from '../verb-parts.js'

/** All that can be done with the page's address: the app's own port, or the browser's. */
export const locationOf = ({ platform }: VerbParts): LocationPort => platform.location ?? { ...platform.page, ...browserLocation }
