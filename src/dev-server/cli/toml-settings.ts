import { hookKeys, notificationKeys, providerKeys, type ConfigInput } from '../config/index.js'

export type TomlType = 'string' | 'boolean' | 'number' | 'duration' | 'strings'

/** A key of `[auth]` in `supabase/config.toml`: the setting that it sets, if it has an effect here, and the CLI's own default. */
export interface TomlSetting {
  readonly type: TomlType
  readonly key?: keyof ConfigInput
  readonly fallback?: string | number | boolean
  readonly choices?: readonly string[]
  readonly convert?: (value: never) => string | boolean
}

const not = (value: boolean) => !value
const letters = 'abcdefghijklmnopqrstuvwxyz'
const digits = '0123456789'
const characterSets: Readonly<Record<string, string>> = {
  letters_digits: `${letters}${letters.toUpperCase()}:${digits}`,
  lower_upper_letters_digits: `${letters}:${letters.toUpperCase()}:${digits}`,
  lower_upper_letters_digits_symbols: `${letters}:${letters.toUpperCase()}:${digits}:!@#$%^&*()_+-=[]{};'\\\\:"|<>?,./\`~`,
}

/** Makes the settings of one type. */
const typed = (type: TomlType) => (key?: keyof ConfigInput, more: Pick<TomlSetting, 'fallback' | 'choices' | 'convert'> = {}): TomlSetting =>
  ({ type, ...(key === undefined ? {} : { key }), ...more })
const text = typed('string')
const flag = typed('boolean')
const number = typed('number')
const duration = typed('duration')
const list = typed('strings')

const general: Readonly<Record<string, TomlSetting>> = {
  enabled: flag(),
  site_url: text('siteUrl', { fallback: 'http://127.0.0.1:3000' }),
  additional_redirect_urls: list('uriAllowList'),
  external_url: text(),
  jwt_expiry: number('jwtExp'),
  jwt_issuer: text('jwtIssuer'),
  jwt_secret: text('jwtSecret'),
  signing_keys_path: text(),
  anon_key: text(),
  service_role_key: text(),
  publishable_key: text(),
  secret_key: text(),
  enable_refresh_token_rotation: flag('securityRefreshTokenRotationEnabled'),
  refresh_token_reuse_interval: number('securityRefreshTokenReuseInterval'),
  enable_signup: flag('disableSignup', { convert: not }),
  enable_anonymous_sign_ins: flag('externalAnonymousUsersEnabled'),
  enable_manual_linking: flag('securityManualLinkingEnabled'),
  minimum_password_length: number('passwordMinLength'),
  password_requirements: text('passwordRequiredCharacters', { choices: ['', ...Object.keys(characterSets)], convert: (name: string) => characterSets[name] ?? '' }),
  'rate_limit.email_sent': number(),
  'rate_limit.sms_sent': number('rateLimitSmsSent'),
  'rate_limit.anonymous_users': number('rateLimitAnonymousUsers'),
  'rate_limit.token_refresh': number('rateLimitTokenRefresh'),
  'rate_limit.sign_in_sign_ups': number('rateLimitOtp'),
  'rate_limit.token_verifications': number('rateLimitVerify'),
  'rate_limit.web3': number('rateLimitWeb3'),
  'captcha.enabled': flag('securityCaptchaEnabled'),
  'captcha.provider': text('securityCaptchaProvider', { choices: ['', 'hcaptcha', 'turnstile'] }),
  'captcha.secret': text('securityCaptchaSecret'),
  'sessions.timebox': duration('sessionsTimebox'),
  'sessions.inactivity_timeout': duration('sessionsInactivityTimeout'),
  'web3.solana.enabled': flag('externalWeb3SolanaEnabled'),
  'web3.ethereum.enabled': flag('externalWeb3EthereumEnabled'),
  'oauth_server.enabled': flag('oauthServerEnabled'),
  'oauth_server.authorization_url_path': text('oauthServerAuthorizationPath'),
  'oauth_server.allow_dynamic_registration': flag('oauthServerAllowDynamicRegistration'),
  'passkey.enabled': flag('passkeyEnabled'),
  'webauthn.rp_id': text('webauthnRpId'),
  'webauthn.rp_display_name': text('webauthnRpDisplayName'),
  'webauthn.rp_origins': list('webauthnRpOrigins'),
}

const messages: Readonly<Record<string, TomlSetting>> = {
  'email.enable_signup': flag('externalEmailEnabled'),
  'email.double_confirm_changes': flag('mailerSecureEmailChangeEnabled'),
  'email.enable_confirmations': flag('mailerAutoconfirm', { convert: not, fallback: false }),
  'email.secure_password_change': flag('securityUpdatePasswordRequireReauthentication'),
  'email.max_frequency': duration('smtpMaxFrequency', { fallback: '1s' }),
  'email.otp_length': number('mailerOtpLength'),
  'email.otp_expiry': number('mailerOtpExp', { fallback: 3600 }),
  'email.smtp.enabled': flag(),
  'email.smtp.host': text('smtpHost'),
  'email.smtp.port': number('smtpPort'),
  'email.smtp.user': text('smtpUser'),
  'email.smtp.pass': text('smtpPass'),
  'email.smtp.admin_email': text('smtpAdminEmail'),
  'email.smtp.sender_name': text('smtpSenderName'),
  'sms.enable_signup': flag('externalPhoneEnabled'),
  'sms.enable_confirmations': flag('smsAutoconfirm', { convert: not, fallback: false }),
  'sms.template': text('smsTemplate'),
  'sms.max_frequency': duration('smsMaxFrequency', { fallback: '5s' }),
  'mfa.max_enrolled_factors': number('mfaMaxEnrolledFactors'),
  'mfa.totp.enroll_enabled': flag('mfaTotpEnrollEnabled', { fallback: false }),
  'mfa.totp.verify_enabled': flag('mfaTotpVerifyEnabled', { fallback: false }),
  'mfa.phone.enroll_enabled': flag('mfaPhoneEnrollEnabled'),
  'mfa.phone.verify_enabled': flag('mfaPhoneVerifyEnabled'),
  'mfa.phone.otp_length': number('mfaPhoneOtpLength'),
  'mfa.phone.template': text('mfaPhoneTemplate'),
  'mfa.phone.max_frequency': duration('mfaPhoneMaxFrequency', { fallback: '5s' }),
  'mfa.web_authn.enroll_enabled': flag('mfaWebAuthnEnrollEnabled'),
  'mfa.web_authn.verify_enabled': flag('mfaWebAuthnVerifyEnabled'),
}

const families: readonly (readonly [string, TomlSetting])[] = [
  ...providerKeys.flatMap((key) => below(`external.${toSnakeCase(key)}`, {
    enabled: flag(`external${key}Enabled`),
    client_id: text(`external${key}ClientId`),
    secret: text(`external${key}Secret`),
    redirect_uri: text(`external${key}RedirectUri`),
    url: text(`external${key}Url`),
    skip_nonce_check: flag(`external${key}SkipNonceCheck`),
    email_optional: flag(`external${key}EmailOptional`),
  })),
  ...hookKeys.flatMap((key) => below(`hook.${toSnakeCase(key)}`, {
    enabled: flag(`hook${key}Enabled`),
    uri: text(`hook${key}Uri`),
    secrets: text(`hook${key}Secrets`),
  })),
  ...(['Invite', 'Confirmation', 'Recovery', 'EmailChange', 'MagicLink', 'Reauthentication'] as const).flatMap((key) => below(`email.template.${toSnakeCase(key)}`, {
    subject: text(`mailerSubjects${key}`),
    content: text(`mailerTemplates${key}`),
    content_path: text(`mailerTemplates${key}`),
  })),
  ...notificationKeys.flatMap((key) => below(`email.notification.${toSnakeCase(key)}`, {
    enabled: flag(`mailerNotifications${key}Enabled`),
    subject: text(`mailerSubjects${key}Notification`),
    content: text(`mailerTemplates${key}Notification`),
    content_path: text(`mailerTemplates${key}Notification`),
  })),
]

/** Everything that `[auth]` may hold, by its path below it. */
export const tomlSettings: ReadonlyMap<string, TomlSetting> = new Map([...Object.entries(general), ...Object.entries(messages), ...families])

/** Settings of one section, each by its whole path. */
function below(section: string, settings: Readonly<Record<string, TomlSetting>>): (readonly [string, TomlSetting])[] {
  return Object.entries(settings).map(([name, setting]) => [`${section}.${name}`, setting])
}

function toSnakeCase(key: string): string {
  return key.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase()
}
