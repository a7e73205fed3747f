import { enErrors } from './en-errors.js'
import { errorPlaces } from './error-places.js'

/** What there is to say in English of every error: loaded by a page that starts with the most frequent ones. */
export const everyError = { messages: { errors: enErrors }, places: errorPlaces }
