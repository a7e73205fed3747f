import { enFurtherErrors } from './en-further-errors.js'
import { errorPlaces } from './error-places.js'
import type { FurtherErrors } from './messages.js'

/** What there is to say in English of the rarer errors: loaded by a page that starts with the most frequent ones. */
export const everyError: FurtherErrors = { words: enFurtherErrors, places: errorPlaces }
