import type { ErrorPlaces } from './error-messages.js'

/** Where the errors belong whose sentences are there from the start. */
export const firstErrorPlaces: ErrorPlaces = {
  invalid_credentials: { actions: ['sign-in-with-code', 'reset-password'] },
  email_not_confirmed: { actions: ['resend'] },
  network_failure: { actions: ['retry'] },
  network_timeout: { actions: ['retry'] },
}
