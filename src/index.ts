export { AuthProvider } from './provider/index.js'
export type { AuthProviderProps } from './provider/index.js'
export {
  useAuthClient, useAuthSettings, useNavigation, useRefreshSession, useResend, useSession, useSignInAnonymously, useSignInWithIdToken, useSignInWithOAuth,
  useSignInWithPassword, useSignInWithSSO, useSignOut, useSignUp, useUser, useVerifyOtp,
} from './react/index.js'
export type {
  ActionOptions, ActionResult, AnonymousSignIn, AuthSettingsQuery, CountsAs, IdTokenSignIn, LinkComponent, Navigate, Navigation, PasswordSignIn,
  RefreshedSession, Resent, SignedOutResult, SignUpOutcome, VerifiedOtp,
} from './react/index.js'
export {
  AuthLoading, CaptchaField, CardHeader, CodeEntry, createSignUpSchema, createVerifyOtpSchema, IdentifierField, PasswordForm, passwordSchema,
  phonePasswordSchema, ResendButton, SentNotice, SignedIn, SignedOut, SignUpForm, signUpSchema, useErrorMessage, usePasswordForm, useResendButton,
  useSignUpForm, useVerifyOtpForm, VerifyOtpForm, verifyOtpSchema,
} from './flows/index.js'
export type {
  AppearanceProps, AuthView, Captcha, CaptchaChallenge, CaptchaSlot, CodeEntryProps, CodeParams, CodeValues, EmailCode, FlowFormProps, IdentifierKind,
  PasswordFormOptions, PasswordFormProps, PasswordValues, Recipient, Refusal, ResendButtonOptions, ResendButtonProps, SentNoticeProps, SentNoticeViewProps,
  SignUpFormOptions, SignUpFormProps, SignUpSchemaOptions, SignUpValues, VerifyOtpFormOptions, VerifyOtpFormProps, VerifyOtpValues, ViewLinks,
} from './flows/index.js'
export {
  apple, azure, bitbucket, discord, facebook, figma, fly, github, gitlab, google, kakao, keycloak, linkedin, linkedinOidc, notion, slack, slackOidc,
  snapchat, spotify, twitch, twitter, vercelMarketplace, workos, x, zoom,
} from './flows/index.js'
export {
  AnonymousButton, ConnectionNotice, GoogleOneTap, OAuthButton, OAuthButtons, offeredProviders, ProviderIcon, providerName, SignOutButton, ssoDomainSchema,
  SsoForm, ssoSchema, useAnonymousButton, useConnectionNotice, useGoogleOneTap, useOAuthButtons, useSignOutButton, useSsoForm,
} from './flows/index.js'
export type {
  AnonymousButtonOptions, AnonymousButtonProps, ConnectionNoticeProps, GoogleOneTapOptions, GoogleOneTapProps, OAuthButtonProps, OAuthButtonsOptions,
  OAuthButtonsProps, OAuthPopup, OAuthProvider, OAuthSignIn, ProviderMark, SignOutButtonOptions, SignOutButtonProps, SsoFormOptions, SsoFormProps, SsoValues,
} from './flows/index.js'
export { useReauthenticate, useResetPasswordForEmail, useSignInWithOtp, useUpdateUser } from './react/index.js'
export type { PasswordReset, UserUpdate } from './react/index.js'
export { MagicLinkForm, magicLinkSchema, OtpForm, otpSchema, phoneOtpSchema, useMagicLinkForm, useOtpForm } from './flows/index.js'
export type { MagicLinkFormOptions, MagicLinkFormProps, MagicLinkValues, OtpFormOptions, OtpFormProps, OtpValues } from './flows/index.js'
export {
  createUpdatePasswordSchema, ForgotPasswordForm, forgotPasswordSchema, ReauthenticateForm, UpdatePasswordForm, updatePasswordSchema,
  useForgotPasswordForm, useReauthenticateForm, useUpdatePasswordForm,
} from './flows/index.js'
export type {
  ForgotPasswordFormOptions, ForgotPasswordFormProps, ForgotPasswordValues, NewPasswordOptions, NewPasswordSchemaOptions, NewPasswordValues,
  ReauthenticateFormOptions, ReauthenticateFormProps, UpdatePasswordFormOptions, UpdatePasswordFormProps,
} from './flows/index.js'
export { MfaChallengeForm, useMfaChallengeForm } from './flows/index.js'
export type { ChallengeFactor, ChallengeFactorType, MfaChallengeFormOptions, MfaChallengeFormProps } from './flows/index.js'
export type { SignUpField, SignUpMetadata } from './flows/index.js'
export { PasswordStrength } from './form/index.js'
export type { RatePassword, StrengthMeter } from './form/index.js'
export { Select, Strength } from './ui/index.js'
export { PhoneField, SegmentedField } from './form/index.js'
export { PhoneInput, Segmented } from './ui/index.js'
export { CheckboxField, CodeField, createPasswordRules, Form, FormAlert, FormField, NewPasswordField, PasswordField, SubmitButton, TextField, useZodForm } from './form/index.js'
export type { PasswordRule, PasswordRuleOptions } from './form/index.js'
export {
  Alert, BackButton, Badge, Button, Card, Checkbox, CodeInput, Divider, Field, Footer, Grid, Header, Link, Logo, Medallion, PasswordInput, Requirements,
  Row, Spinner, Stack, Subtitle, TextInput, Title,
} from './ui/index.js'
export type { ClassNames, Slots } from './ui/index.js'
export { dark, highContrast, light, minimal, shadcn, shadcnHsl, themeToCss } from './theme/index.js'
export type { Theme } from './theme/index.js'
export type { ErrorAction, ErrorField, ErrorMessage, Locale, MessageOverrides, Messages, SplitLocale, WholeLocale } from './i18n/index.js'
export {
  useExchangeCodeForSession, useLinkIdentity, useMfaChallenge, useMfaChallengeAndVerify, useMfaEnroll, useMfaUnenroll, useMfaVerify,
  useMfaWebauthnAuthenticate, useMfaWebauthnRegister, useOAuthApproveAuthorization, useOAuthDenyAuthorization, useOAuthRevokeGrant, usePasskeyDelete,
  usePasskeyUpdate, useRegisterPasskey, useSetSession, useSignInWithPasskey, useSignInWithWeb3, useUnlinkIdentity,
} from './react/index.js'
export type {
  AuthorizationDecision, CodeExchange, ExchangedSession, FactorCode, LinkedIdentity, PasskeyCredentials, PasskeyName, PasskeyRegistration, PasskeySignIn,
  SecurityKeyAuthentication, SecurityKeyRegistration, SessionTokens, SetSession, Web3SignIn,
} from './react/index.js'
export { useAssuranceLevel, useAuthEvent, useRedirectOutcome, useSignIn, useVerifiedUser } from './react/index.js'
export type { SignInAttempt, SignInResult, SignInWay, UserQuery } from './react/index.js'
export { RequireAuth, Show } from './flows/index.js'
export type { RequireAuthProps, ShowProps, ShowWhen } from './flows/index.js'
export { useNavigate } from './react/index.js'
export { newMailSchema, RedirectNotice, useRedirectNotice } from './flows/index.js'
export type { NewMailValues, RedirectNoticeOptions, RedirectNoticeProps, RedirectWay } from './flows/index.js'
export { AuthCallback, useAuthCallback } from './flows/index.js'
export type { AuthCallbackOptions, AuthCallbackProps } from './flows/index.js'
export { Auth, AuthDialog } from './flows/index.js'
export type { AuthDialogProps, AuthMethod, AuthProps, AuthRouting } from './flows/index.js'
export { AccountSection, AccountSections, ConfirmDialog, StepUpDialog, useStepUp } from './flows/index.js'
export type {
  AccountSectionProps, ConfirmDialogProps, StepUp, StepUpAction, StepUpDialogProps, StepUpKind, StepUpOutcome, StepUpProof, StepUpRequest,
} from './flows/index.js'
export { Avatar, Dialog, Item, ItemIcon, ItemText, List, Menu } from './ui/index.js'
export type {
  AlertProps, AvatarProps, BackButtonProps, ButtonProps, CardProps, CheckboxProps, CodeInputProps, DialogProps, FieldProps, LinkProps, MenuItem, MenuProps, PasswordInputProps, PhoneInputHandle,
  PhoneInputProps, PhoneInputWords, Requirement, RequirementsProps, SegmentedProps, SelectProps, SlotName, SpinnerProps, StrengthProps, TextInputProps,
} from './ui/index.js'
export { Notice, NoticeDot, Tag, ThemeRoot, VisuallyHidden } from './ui/index.js'
export { emailChangeSchema, EmailForm, useEmailChangeCode, useEmailForm } from './flows/index.js'
export type { EmailChangeCodeOptions, EmailChangeStep, EmailChangeValues, EmailFormOptions, EmailFormProps } from './flows/index.js'
export { phoneChangeSchema, PhoneForm, usePhoneChangeCode, usePhoneForm } from './flows/index.js'
export type { PhoneChangeCodeOptions, PhoneChangeStep, PhoneChangeValues, PhoneFormOptions, PhoneFormProps } from './flows/index.js'
export { createProfileSchema, ProfileForm, profileSchema, useProfileForm } from './flows/index.js'
export type {
  Metadata, MetadataField, PictureOptions, PictureProblem, ProfileFormOptions, ProfileFormProps, ProfileSchemaOptions, ProfileValues, UploadPicture,
} from './flows/index.js'
export { useIdentities } from './react/index.js'
export type { Identities, IdentityChange, UnlinkPermission, UnlinkRefusal } from './react/index.js'
export { IdentityList, IdentityRow, LinkButtons, useIdentityList } from './flows/index.js'
export type { IdentityListOptions, IdentityListProps, IdentityRowProps, LinkButtonsProps, ProviderRequest } from './flows/index.js'
export { AccountPanel, UserButton } from './flows/index.js'
export type { AccountPanelProps, AccountPanelSection, UserButtonProps, UserMenuItem } from './flows/index.js'
export {
  createDeleteAccountSchema, DeleteAccountSection, SignOutSection, useDeleteAccountSection, useSignOutSection,
} from './flows/index.js'
export type {
  DeleteAccountSectionOptions, DeleteAccountSectionProps, DeleteAccountValues, SignOutSectionOptions, SignOutSectionProps,
} from './flows/index.js'
export { phoneUpgradeSchema, UpgradeForm, upgradeSchema, useUpgradeForm } from './flows/index.js'
export type { UpgradeFormOptions, UpgradeFormProps, UpgradeValues } from './flows/index.js'
