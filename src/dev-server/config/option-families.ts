import { flag, list, text } from './option.js'

/** The sign-in providers, spelt as in keys; with underscores they are the ids that requests use. */
export const providerKeys = [
  'Apple', 'Azure', 'Bitbucket', 'Discord', 'Facebook', 'Figma', 'Fly', 'Github', 'Gitlab', 'Google', 'Kakao', 'Keycloak', 'Linkedin',
  'LinkedinOidc', 'Notion', 'Slack', 'SlackOidc', 'Snapchat', 'Spotify', 'Twitch', 'Twitter', 'VercelMarketplace', 'Workos', 'X', 'Zoom',
] as const

export const notificationKeys = [
  'PasswordChanged', 'EmailChanged', 'PhoneChanged', 'IdentityLinked', 'IdentityUnlinked', 'MfaFactorEnrolled', 'MfaFactorUnenrolled',
] as const

export const hookKeys = [
  'SendSms', 'SendEmail', 'CustomAccessToken', 'MfaVerificationAttempt', 'PasswordVerificationAttempt', 'BeforeUserCreated', 'AfterUserCreated',
] as const

const mailKeys = [
  'Invite', 'Confirmation', 'Recovery', 'EmailChange', 'MagicLink', 'Reauthentication', 'PasswordChangedNotification', 'EmailChangedNotification',
  'PhoneChangedNotification', 'IdentityLinkedNotification', 'IdentityUnlinkedNotification', 'MfaFactorEnrolledNotification',
  'MfaFactorUnenrolledNotification',
] as const

const providerOptions = {
  Enabled: flag(),
  ClientId: list(),
  Secret: text(),
  RedirectUri: text(),
  Url: text(),
  EmailOptional: flag(),
  SkipNonceCheck: flag(),
} as const

const hookOptions = { Enabled: flag(), Uri: text(), Secrets: text() } as const

type Family<Prefix extends string, Middle extends string, Options> = {
  readonly [Key in keyof Options & string as `${Prefix}${Middle}${Key}`]: Options[Key]
}

function family<Prefix extends string, Middle extends string, Options extends object>(prefix: Prefix, middles: readonly Middle[], options: Options) {
  const entries = middles.flatMap((middle) => Object.entries(options).map(([key, option]) => [`${prefix}${middle}${key}`, option]))
  // SAFETY: the entries are exactly the names that the mapped type spells out.
  return Object.fromEntries(entries) as Family<Prefix, Middle, Options>
}

export const familyOptions = {
  ...family('external', providerKeys, providerOptions),
  ...family('mailerNotifications', notificationKeys, { Enabled: flag() }),
  ...family('mailerSubjects', mailKeys, { '': text() }),
  ...family('mailerTemplates', mailKeys, { '': text() }),
  ...family('hook', hookKeys, hookOptions),
  // Without a hook or a provider GoTrue cannot send messages; here they go to the inbox unless this is switched off.
  hookSendSmsEnabled: flag(true),
}
