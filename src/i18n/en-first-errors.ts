/** The sentences that a sign-in page needs most, and those that must be there where nothing more can be loaded. */
export const enFirstErrors = {
  unknown_code: 'Something went wrong. Try again in a moment.',
  unexpected_failure: 'Something went wrong on our side. Try again in a moment.',
  captcha_failed: 'The check that you are human did not go through. Try it again.',
  over_request_rate_limit: 'There were many attempts in a short time. Wait a little, then try again.',
  over_email_send_rate_limit: 'Several mails were sent in a short time. Wait a little, then try again.',
  user_banned: 'This account is locked at the moment.',
  invalid_credentials: 'That email and password do not match.',
  email_not_confirmed: 'This email address has not been confirmed yet. Open the mail that we sent you.',
  phone_not_confirmed: 'This phone number has not been confirmed yet. Enter the code that we sent you.',
  otp_expired: 'That code or link does not match, or it has expired.',
  network_failure: 'The server could not be reached. Check your connection and try again.',
  network_timeout: 'The server took too long to answer. Try again.',
  bad_response: 'The server sent an answer that could not be read. Try again in a moment.',
  popup_blocked: 'The browser blocked the sign-in window. Allow it and try again.',
  popup_closed: 'The sign-in window was closed before it was done.',
  access_denied: 'Signing in was cancelled at the provider.',
}
