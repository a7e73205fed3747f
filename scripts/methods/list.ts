/** One method of Supabase Auth, and where it has to be met. */
export interface Method {
  /** The client's verb. */
  readonly verb: string
  /** As stories and tests name them: `signUp: with metadata`. */
  readonly variations: readonly string[]
  readonly hooks: readonly string[]
  readonly components: readonly string[]
  /** What the embedded server answers; none where the client asks nobody. */
  readonly route?: string
}

export const methods: readonly Method[] = [
  { verb: 'exchangeCodeForSession', variations: ['OAuth', 'magic link', 'sign-up', 'recovery', 'e-mail change'], hooks: ['useExchangeCodeForSession'], components: ['AuthCallback'], route: 'POST /token' },
  { verb: 'getSession', variations: ['none', 'valid', 'expired', 'offline'], hooks: ['useSession'], components: ['SignedIn', 'SignedOut', 'AuthLoading', 'Show', 'RequireAuth'], route: 'POST /token' },
  { verb: 'getUser', variations: ['of the current session', 'of a given access token'], hooks: ['useUser', 'useVerifiedUser'], components: ['UserButton', 'ProfileForm'], route: 'GET /user' },
  { verb: 'getUserIdentities', variations: ['list'], hooks: ['useIdentities'], components: ['IdentityList'], route: 'GET /user' },
  { verb: 'linkIdentity', variations: ['redirect', 'popup', 'ID token'], hooks: ['useLinkIdentity', 'useIdentities'], components: ['IdentityList'], route: 'GET /user/identities/authorize' },
  { verb: 'unlinkIdentity', variations: ['one that can go', 'the last one'], hooks: ['useUnlinkIdentity', 'useIdentities'], components: ['IdentityList'], route: 'DELETE /user/identities/{id}' },
  { verb: 'reauthenticate', variations: ['nonce by e-mail', 'nonce by SMS'], hooks: ['useReauthenticate', 'useStepUp'], components: ['ReauthenticateForm', 'UpdatePasswordForm'], route: 'GET /reauthenticate' },
  { verb: 'refreshSession', variations: ['of the current session', 'of a given refresh token', 'refused'], hooks: ['useRefreshSession'], components: ['ConnectionNotice'], route: 'POST /token' },
  { verb: 'resend', variations: ['signup', 'sms', 'email_change', 'phone_change'], hooks: ['useResend'], components: ['ResendButton'], route: 'POST /resend' },
  { verb: 'resetPasswordForEmail', variations: ['with a redirect'], hooks: ['useResetPasswordForEmail'], components: ['ForgotPasswordForm'], route: 'POST /recover' },
  { verb: 'setSession', variations: ['valid tokens', 'an expired access token', 'a bad one'], hooks: ['useSetSession'], components: ['AuthCallback'], route: 'GET /user' },
  { verb: 'signInAnonymously', variations: ['with captcha token', 'with metadata'], hooks: ['useSignInAnonymously'], components: ['AnonymousButton'], route: 'POST /signup' },
  {
    verb: 'signInWithIdToken', variations: ['google', 'apple', 'azure', 'facebook', 'kakao', 'keycloak', 'custom', 'with nonce', 'with access token'],
    hooks: ['useSignInWithIdToken'], components: ['GoogleOneTap'], route: 'POST /token',
  },
  { verb: 'signInWithOAuth', variations: ['plain', 'with redirect', 'with scopes', 'with query parameters'], hooks: ['useSignInWithOAuth'], components: ['OAuthButtons'], route: 'GET /authorize' },
  { verb: 'signInWithOtp', variations: ['e-mail', 'SMS', 'WhatsApp', 'without creating a user'], hooks: ['useSignInWithOtp'], components: ['MagicLinkForm', 'OtpForm'], route: 'POST /otp' },
  { verb: 'signInWithPassword', variations: ['e-mail', 'phone'], hooks: ['useSignInWithPassword'], components: ['PasswordForm'], route: 'POST /token' },
  { verb: 'signInWithSSO', variations: ['by e-mail domain', 'by provider id'], hooks: ['useSignInWithSSO'], components: ['SsoForm'], route: 'POST /sso' },
  { verb: 'signOut', variations: ['local', 'others', 'global', 'offline'], hooks: ['useSignOut'], components: ['SignOutButton', 'UserButton', 'SignOutSection'], route: 'POST /logout' },
  {
    verb: 'signUp', variations: ['e-mail, with confirmation', 'e-mail, without confirmation', 'phone by SMS', 'phone, WhatsApp', 'with metadata', 'with a redirect', 'existing address'],
    hooks: ['useSignUp'], components: ['SignUpForm'], route: 'POST /signup',
  },
  {
    verb: 'updateUser', variations: ['e-mail, both halves', 'phone', 'password', 'metadata', 'password with nonce', 'password with current password'],
    hooks: ['useUpdateUser'], components: ['EmailForm', 'PhoneForm', 'UpdatePasswordForm', 'ProfileForm'], route: 'PUT /user',
  },
  {
    verb: 'verifyOtp', variations: ['email', 'sms', 'token_hash', 'signup', 'invite', 'magiclink', 'recovery', 'email_change', 'phone_change'],
    hooks: ['useVerifyOtp'], components: ['VerifyOtpForm', 'AuthCallback'], route: 'POST /verify',
  },
]
