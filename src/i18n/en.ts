import { enDeleteAccount, enIdentities, enSignOutSection, enStepUp, enUpgrade } from './en-account-access.js'
import { enAccount, enEmailChange, enPhoneChange, enProfile, enUserButton } from './en-account.js'
import { enErrors } from './en-errors.js'
import { pluralMessage } from './plural-message.js'

/** Words of the first form that a page shows. */
export const enFirstWords = {
  email: 'Email',
  phone: 'Phone number',
  newHere: 'New here?',
  createAccount: 'Create an account',
}

/** Words that many parts use. */
export const enCommon = /* @__PURE__ */ Object.assign({
  back: 'Back',
  continue: 'Continue',
  cancel: 'Cancel',
  optional: 'Optional',
  choose: 'Choose…',
  or: 'or',
  loading: 'Loading…',
  haveAccount: 'Already have an account?',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
}, enFirstWords)

/** Messages at a field, by the key that a schema gives. */
export const enValidation = {
  invalid: 'Check this field.',
  required: 'Fill in this field.',
  domainRequired: 'Enter your company’s domain.',
  domainInvalid: 'Enter a domain such as example.com.',
  emailRequired: 'Enter your email address.',
  emailInvalid: 'Enter an email address such as name@example.com.',
  phoneRequired: 'Enter your phone number.',
  phoneInvalid: 'Enter the whole number, with its country code if it is from abroad.',
  passwordRequired: 'Enter your password.',
  passwordRepeated: 'Enter the password once more.',
  passwordsDiffer: 'The two passwords differ.',
  passwordTooShort: 'This password is too short.',
  passwordTooLong: 'This password is too long.',
  passwordTooSimple: 'This password does not meet every requirement.',
  codeRequired: 'Enter the code.',
  codeIncomplete: 'Enter every digit of the code.',
  termsRequired: 'Agree to the terms to go on.',
}

/** The password field. */
export const enPasswordField = {
  label: 'Password',
  show: 'Show password',
  capsLock: 'Caps Lock is on.',
}

/** Every password field. */
export const enPassword = /* @__PURE__ */ Object.assign({
  newLabel: 'New password',
  currentLabel: 'Current password',
}, enPasswordField)

/** What is asked of a new password, and how strong it is. */
export const enPasswordRules = {
  requirements: 'Password requirements',
  met: 'Met:',
  notMet: 'Not met:',
  minLength: /* @__PURE__ */ pluralMessage({ one: 'At least {count} character', other: 'At least {count} characters' }),
  maxBytes: 'Not too long',
  lower: 'A lower-case letter',
  upper: 'An upper-case letter',
  letter: 'A letter',
  digit: 'A digit',
  symbol: 'A symbol',
  characters: 'More kinds of characters',
  leaked: 'Not in a known data leak',
  strength: 'Password strength',
  veryWeak: 'Very weak',
  weak: 'Weak',
  fair: 'Fair',
  good: 'Good',
  strong: 'Strong',
}

/** The phone number field and its list of countries. */
export const enPhone = {
  label: 'Phone number',
  country: 'Country',
  chosenCountry: 'Country: {country}',
  searchCountry: 'Search countries',
  noCountry: 'No country has this name or code.',
}

/** The sign-in form with a password. */
export const enSignIn = {
  title: 'Sign in',
  subtitle: 'Welcome back. Good to see you.',
  submit: 'Sign in',
  pending: 'Signing in…',
  forgotPassword: 'Forgot password?',
}

/** Whether the session outlives the browser's window. */
export const enKeepSignedIn = {
  label: 'Keep me signed in',
}

/** The sign-up form. */
export const enSignUp = {
  title: 'Create your account',
  subtitle: 'It takes less than a minute.',
  submit: 'Create account',
  pending: 'Creating your account…',
  consent: 'I agree to the terms and the privacy notice.',
  consentLinks: 'I agree to the {terms} and the {privacy}.',
  terms: 'terms',
  privacy: 'privacy notice',
  sentTitle: 'Check your mail',
  sentPhoneTitle: 'Check your messages',
  sentNeutral: 'If {address} is new here, a message with a link and a code is on its way.',
  sentNeutralLink: 'If {address} is new here, a message with a link is on its way.',
  sentNeutralPhone: 'If {phone} is new here, a message with a code is on its way.',
  changeAddress: 'Use another address',
  changePhone: 'Use another number',
  resetPassword: 'Reset your password',
  repeat: 'Password once more',
  closed: 'New accounts cannot be made here at the moment.',
}

/** Entering a code that is on its way. */
export const enVerify = {
  title: 'Check your mail',
  phoneTitle: 'Check your messages',
  sentCode: 'We sent a code to {address}.',
  sentLinkAndCode: 'We sent a link and a code to {address}.',
  sentLink: 'We sent a link to {address}.',
  code: 'Code',
  haveCode: 'I have a code',
  submit: 'Continue',
  pending: 'Checking the code…',
  resend: 'Send again',
  resending: 'Sending…',
  resendIn: 'Send again in {time}',
  resent: 'A new message is on its way.',
  openMail: 'Open your mail',
  confirmed: 'That worked.',
}

/** Signing in with a provider. */
export const enOAuth = {
  label: 'Sign in with another account',
  continueWith: 'Continue with {provider}',
  pending: 'Opening {provider}…',
  lastUsed: 'Last used',
}

/** Signing in through one's organisation. */
export const enSso = {
  title: 'Single sign-on',
  subtitle: 'Sign in with your work account.',
  email: 'Work email',
  domain: 'Your company’s domain',
  hint: 'We will take you to your company’s sign-in page.',
  submit: 'Continue',
  pending: 'Opening the sign-in page…',
  otherWay: 'Sign in another way',
}

/** Going on without an account. */
export const enGuest = {
  submit: 'Continue as a guest',
  pending: 'One moment…',
}

/** The form that sends a sign-in link. */
export const enMagicLink = {
  title: 'Sign in with a link',
  subtitle: 'We will mail you a link. No password needed.',
  submit: 'Send link',
  pending: 'Sending…',
  changeAddress: 'Not you?',
  usePassword: 'Use a password instead',
}

/** The form that sends a sign-in code. */
export const enOtp = {
  title: 'Sign in with a code',
  phoneTitle: 'Sign in with your phone',
  subtitle: 'We will send you a code.',
  submit: 'Send code',
  pending: 'Sending…',
  channel: 'How the code travels',
  sms: 'Text message',
  whatsapp: 'WhatsApp',
  useEmail: 'Use email instead',
  usePhone: 'Use your phone instead',
  usePassword: 'Use a password instead',
  changeAddress: 'Not you?',
  changePhone: 'Not your number?',
}

/** The form that asks for a new password by mail. */
export const enForgotPassword = {
  title: 'Forgot your password?',
  subtitle: 'We will mail you a way to choose a new one.',
  submit: 'Send mail',
  pending: 'Sending…',
  sentLink: 'If there is an account for {address}, a link is on its way.',
  sentLinkAndCode: 'If there is an account for {address}, a link and a code are on their way.',
  changeAddress: 'Not you?',
  backToSignIn: 'Back to sign in',
}

/** Choosing a new password. */
export const enNewPassword = {
  title: 'Choose a new password',
  inviteTitle: 'Choose a password',
  changeTitle: 'Change your password',
  subtitle: 'You will sign in with it from now on.',
  repeat: 'New password once more',
  submit: 'Save password',
  pending: 'Saving…',
  changed: 'Your password has been changed.',
}

/** Confirming that it is oneself. */
export const enReauthenticate = {
  title: 'Confirm that it is you',
  subtitle: 'We will send a code to {address}.',
  send: 'Send code',
  sending: 'Sending…',
}

/** What a link or a provider has brought a person back with. */
export const enRedirect = {
  reading: 'Signing you in…',
  failedTitle: 'That did not work',
  linkFailedTitle: 'This could not be linked',
  expiredTitle: 'This link has expired',
  expired: 'A link works once, and only for a while. Have a new one sent to you.',
  inviteExpiredTitle: 'This invitation has expired',
  inviteExpired: 'Ask whoever invited you for a new one.',
  tooLateTitle: 'That took too long',
  tooLate: 'Nothing was changed. Start again.',
  tooLateConfirmed: 'If the link was to confirm your address, that is done. Sign in to go on.',
  confirmedTitle: 'Your address is confirmed',
  confirmed: 'Sign in to go on.',
  changedTitle: 'Your address has been changed',
  changed: 'From now on, sign in with the new one.',
  changedTo: 'From now on, sign in with {address}.',
  elsewhereTitle: 'This link belongs to another browser',
  elsewhere: 'It was asked for in another browser or app, so it cannot sign you in here. If it was to confirm your address, that is done.',
  elsewhereSignUp: 'It was asked for in another browser or app. Your address is confirmed: sign in to go on.',
  elsewhereRecovery: 'It was asked for in another browser or app. Have a new mail sent to you, and use it here.',
  halfTitle: 'Half way there',
  half: 'Now confirm the link that we sent to your other address.',
  nothingTitle: 'There is nothing to finish here',
  nothing: 'Sign in to go on.',
  clickTitle: 'Sign in',
  click: 'Your link is ready. Press the button to sign in.',
  clickSignUpTitle: 'Confirm your address',
  clickSignUp: 'One press, and your account is ready.',
  confirmSignUp: 'Confirm',
  clickRecoveryTitle: 'Choose a new password',
  clickRecovery: 'Go on to set a new password for your account.',
  confirmRecovery: 'Continue',
  clickInviteTitle: 'You have been invited',
  clickInvite: 'Accept the invitation to set up your account.',
  confirmInvite: 'Accept the invitation',
  clickEmailChangeTitle: 'Confirm your new address',
  clickEmailChange: 'Press the button to confirm the change.',
  confirmEmailChange: 'Confirm the change',
  confirming: 'One moment…',
  newMail: 'Send a new mail',
  askTitle: 'Where shall we send it?',
  ask: 'Enter the address of your account.',
  send: 'Send the mail',
  sending: 'Sending the mail…',
  sentLink: 'If {address} has an account, a mail with a link is on its way.',
  sentLinkAndCode: 'If {address} has an account, a mail with a link and a code is on its way.',
}

/** The card with every way in. */
export const enAuth = {
  label: 'Sign in',
  close: 'Close',
  magicLink: 'Email me a link',
  emailCode: 'Email me a code',
  phoneCode: 'Use your phone',
  anyCode: 'Get a code',
  sso: 'Single sign-on',
  nowhere: 'There is no way to sign in here at the moment.',
  sessionEnded: 'Your session has ended. Sign in again.',
  signedOut: 'You are signed out.',
  signedIn: 'You are signed in',
  signedInAs: 'as {address}',
}

/** The second factor, after the first. */
export const enMfaChallenge = {
  title: 'One more step',
  texts: {
    totp: 'Enter the code that your authenticator app shows.',
    phone: 'We will send a code to your phone.',
    webauthn: 'Confirm with your security key.',
  },
  phoneSent: 'Enter the code that we sent to your phone.',
  none: 'No second factor is set up for this account.',
  send: 'Send code',
  sending: 'Sending…',
  useKey: 'Use security key',
  usingKey: 'Waiting for your key…',
  another: 'Try another way',
  chooseTitle: 'Choose another way',
  chooseSubtitle: 'Any of these confirms that it is you.',
  totp: 'Authenticator app',
  phone: 'Text message',
  webauthn: 'Security key',
}

/** Until a button can be pressed again. */
export const enWait = {
  retryIn: /* @__PURE__ */ pluralMessage({ one: 'Try again in {count} second', other: 'Try again in {count} seconds' }),
}

/** Waiting, offline and renewing. */
export const enConnection = /* @__PURE__ */ Object.assign({
  offline: 'You are offline. You stay signed in.',
  degraded: 'The connection is unsteady. You stay signed in.',
  tryNow: 'Try now',
  trying: 'Trying…',
}, enWait)

/** What the buttons beside an error say, by action. */
export const enActions = {
  'resend': 'Send the mail again',
  'sign-in': 'Sign in',
  'sign-up': 'Create an account',
  'reset-password': 'Reset your password',
  'send-new-code': 'Send a new code',
  'enter-code': 'I have a code',
  'sign-in-with-code': 'Get a sign-in code instead',
  'use-another-address': 'Use another address',
  'reauthenticate': 'Confirm that it is you',
  'second-factor': 'Enter your second factor',
  'new-captcha': 'Try the check again',
  'retry': 'Try again',
}

/** Every English word: the source of the type that each locale fills in whole. */
export const en = {
  common: enCommon,
  validation: enValidation,
  password: enPassword,
  passwordRules: enPasswordRules,
  phone: enPhone,
  signIn: enSignIn,
  keepSignedIn: enKeepSignedIn,
  signUp: enSignUp,
  verify: enVerify,
  oauth: enOAuth,
  sso: enSso,
  guest: enGuest,
  magicLink: enMagicLink,
  otp: enOtp,
  forgotPassword: enForgotPassword,
  newPassword: enNewPassword,
  reauthenticate: enReauthenticate,
  mfaChallenge: enMfaChallenge,
  redirect: enRedirect,
  auth: enAuth,
  connection: enConnection,
  identities: enIdentities,
  stepUp: enStepUp,
  upgrade: enUpgrade,
  deleteAccount: enDeleteAccount,
  signOutSection: enSignOutSection,
  profile: enProfile,
  emailChange: enEmailChange,
  phoneChange: enPhoneChange,
  account: enAccount,
  userButton: enUserButton,
  actions: enActions,
  errors: enErrors,
}
