import { encodeBase64url } from '../../../shared/encode-base64url.js'
import { toTimestamp } from '../../platform/timestamp.js'
import { callWithToken } from './call-with-token.js'
import { decodeOptions } from './decode-options.js'
import { exchangeCodeForSession } from './exchange-code.js'
import { getClaims } from './get-claims.js'
import { getSettings } from './get-settings.js'
import { getUser } from './get-user.js'
import { signInWithOAuth } from './go-to-provider.js'
import { handleRedirect } from './handle-redirect.js'
import { getUserIdentities, unlinkIdentity } from './identities.js'
import { initialize } from './initialize.js'
import { linkIdentity } from './link-identity.js'
import { mfa } from './mfa.js'
import { oauth } from './oauth-server.js'
import { dropStaleOutcome } from './popup-outcome.js'
import { readError } from './read-error.js'
import { refreshSession } from './refresh-session.js'
import { resend } from './resend.js'
import { reauthenticate, resetPasswordForEmail } from './reset-password-for-email.js'
import { revoke } from './revoke.js'
import { setKeepSignedIn } from './set-keep-signed-in.js'
import { setSession } from './set-session.js'
import { signInWithIdToken } from './sign-in-with-id-token.js'
import { signInWithOtp } from './sign-in-with-otp.js'
import { signInWithPassword } from './sign-in-with-password.js'
import { signInWithSSO } from './sign-in-with-sso.js'
import { signInAnonymously, signUp } from './sign-up.js'
import { grant, takeSession } from './take-session.js'
import { updateUser } from './update-user.js'
import { verifyOtp } from './verify-otp.js'
import { whilePresent } from './while-present.js'

/** What is loaded when one of the verbs is first called: the verbs, and what those in bundles of their own are handed. */
export const onDemand = {
  callWithToken, decodeOptions, dropStaleOutcome, encodeBase64url, exchangeCodeForSession, getClaims, getSettings, getUser, getUserIdentities, grant,
  handleRedirect, initialize, linkIdentity, mfa, oauth, readError, reauthenticate, refreshSession, resend, resetPasswordForEmail, revoke,
  setKeepSignedIn, setSession, signInAnonymously, signInWithIdToken, signInWithOAuth, signInWithOtp, signInWithPassword, signInWithSSO,
  signUp, takeSession, toTimestamp, unlinkIdentity, updateUser, verifyOtp, whilePresent,
}

export type OnDemand = typeof onDemand
