export { AuthProvider } from './provider/index.js'
export type { AuthProviderProps } from './provider/index.js'
export {
  useAuthClient, useAuthSettings, useNavigation, useResend, useSession, useSignInWithPassword, useSignOut, useSignUp, useUser, useVerifyOtp,
} from './react/index.js'
export type {
  ActionOptions, ActionResult, AuthSettingsQuery, CountsAs, LinkComponent, Navigate, Navigation, PasswordSignIn, Resent, SignedOutResult,
  SignUpOutcome, VerifiedOtp,
} from './react/index.js'
export { AuthLoading, SignedIn, SignedOut, useErrorMessage } from './flows/index.js'
