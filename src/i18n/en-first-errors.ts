/** The sentences that a sign-in page needs most, and those that must be there where nothing more can be loaded. */
export const enFirstErrors = {
  unknown_code: 'Something went wrong. Try again in a moment.',
  invalid_credentials: 'That email and password do not match.',
  email_not_confirmed: 'This email address has not been confirmed yet. Open the mail that we sent you.',
  network_failure: 'The server could not be reached. Check your connection and try again.',
  network_timeout: 'The server took too long to answer. Try again.',
}
