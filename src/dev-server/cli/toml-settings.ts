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

const general: Readonly<Record<string, TomlSetting>> = {
  enabled: { type: 'boolean' },
  site_url: { type: 'string', key: 'siteUrl', fallback: 'http://127.0.0.1:3000' },
  additional_redirect_urls: { type: 'strings', key: 'uriAllowList' },
  external_url: { type: 'string' },
  jwt_expiry: { type: 'number', key: 'jwtExp' },
  jwt_issuer: { type: 'string', key: 'jwtIssuer' },
  jwt_secret: { type: 'string', key: 'jwtSecret' },
  signing_keys_path: { type: 'string' },
  anon_key: { type: 'string' },
  service_role_key: { type: 'string' },
  publishable_key: { type: 'string' },
  secret_key: { type: 'string' },
  enable_refresh_token_rotation: { type: 'boolean', key: 'securityRefreshTokenRotationEnabled' },
  refresh_token_reuse_interval: { type: 'number', key: 'securityRefreshTokenReuseInterval' },
  enable_signup: { type: 'boolean', key: 'disableSignup', convert: not },
  enable_anonymous_sign_ins: { type: 'boolean', key: 'externalAnonymousUsersEnabled' },
  enable_manual_linking: { type: 'boolean', key: 'securityManualLinkingEnabled' },
  minimum_password_length: { type: 'number', key: 'passwordMinLength' },
  password_requirements: { type: 'string', key: 'passwordRequiredCharacters', choices: ['', ...Object.keys(characterSets)], convert: (name: string) => characterSets[name] ?? '' },
  'rate_limit.email_sent': { type: 'number' },
  'rate_limit.sms_sent': { type: 'number', key: 'rateLimitSmsSent' },
  'rate_limit.anonymous_users': { type: 'number', key: 'rateLimitAnonymousUsers' },
  'rate_limit.token_refresh': { type: 'number', key: 'rateLimitTokenRefresh' },
  'rate_limit.sign_in_sign_ups': { type: 'number', key: 'rateLimitOtp' },
  'rate_limit.token_verifications': { type: 'number', key: 'rateLimitVerify' },
  'rate_limit.web3': { type: 'number', key: 'rateLimitWeb3' },
  'captcha.enabled': { type: 'boolean', key: 'securityCaptchaEnabled' },
  'captcha.provider': { type: 'string', key: 'securityCaptchaProvider', choices: ['', 'hcaptcha', 'turnstile'] },
  'captcha.secret': { type: 'string', key: 'securityCaptchaSecret' },
  'sessions.timebox': { type: 'duration', key: 'sessionsTimebox' },
  'sessions.inactivity_timeout': { type: 'duration', key: 'sessionsInactivityTimeout' },
  'web3.solana.enabled': { type: 'boolean', key: 'externalWeb3SolanaEnabled' },
  'web3.ethereum.enabled': { type: 'boolean', key: 'externalWeb3EthereumEnabled' },
  'oauth_server.enabled': { type: 'boolean', key: 'oauthServerEnabled' },
  'oauth_server.authorization_url_path': { type: 'string', key: 'oauthServerAuthorizationPath' },
  'oauth_server.allow_dynamic_registration': { type: 'boolean', key: 'oauthServerAllowDynamicRegistration' },
  'passkey.enabled': { type: 'boolean', key: 'passkeyEnabled' },
  'webauthn.rp_id': { type: 'string', key: 'webauthnRpId' },
  'webauthn.rp_display_name': { type: 'string', key: 'webauthnRpDisplayName' },
  'webauthn.rp_origins': { type: 'strings', key: 'webauthnRpOrigins' },
}

const messages: Readonly<Record<string, TomlSetting>> = {
  'email.enable_signup': { type: 'boolean', key: 'externalEmailEnabled' },
  'email.double_confirm_changes': { type: 'boolean', key: 'mailerSecureEmailChangeEnabled' },
  'email.enable_confirmations': { type: 'boolean', key: 'mailerAutoconfirm', convert: not, fallback: false },
  'email.secure_password_change': { type: 'boolean', key: 'securityUpdatePasswordRequireReauthentication' },
  'email.max_frequency': { type: 'duration', key: 'smtpMaxFrequency', fallback: '1s' },
  'email.otp_length': { type: 'number', key: 'mailerOtpLength' },
  'email.otp_expiry': { type: 'number', key: 'mailerOtpExp', fallback: 3600 },
  'email.smtp.enabled': { type: 'boolean' },
  'email.smtp.host': { type: 'string', key: 'smtpHost' },
  'email.smtp.port': { type: 'number', key: 'smtpPort' },
  'email.smtp.user': { type: 'string', key: 'smtpUser' },
  'email.smtp.pass': { type: 'string', key: 'smtpPass' },
  'email.smtp.admin_email': { type: 'string', key: 'smtpAdminEmail' },
  'email.smtp.sender_name': { type: 'string', key: 'smtpSenderName' },
  'sms.enable_signup': { type: 'boolean', key: 'externalPhoneEnabled' },
  'sms.enable_confirmations': { type: 'boolean', key: 'smsAutoconfirm', convert: not, fallback: false },
  'sms.template': { type: 'string', key: 'smsTemplate' },
  'sms.max_frequency': { type: 'duration', key: 'smsMaxFrequency', fallback: '5s' },
  'mfa.max_enrolled_factors': { type: 'number', key: 'mfaMaxEnrolledFactors' },
  'mfa.totp.enroll_enabled': { type: 'boolean', key: 'mfaTotpEnrollEnabled', fallback: false },
  'mfa.totp.verify_enabled': { type: 'boolean', key: 'mfaTotpVerifyEnabled', fallback: false },
  'mfa.phone.enroll_enabled': { type: 'boolean', key: 'mfaPhoneEnrollEnabled' },
  'mfa.phone.verify_enabled': { type: 'boolean', key: 'mfaPhoneVerifyEnabled' },
  'mfa.phone.otp_length': { type: 'number', key: 'mfaPhoneOtpLength' },
  'mfa.phone.template': { type: 'string', key: 'mfaPhoneTemplate' },
  'mfa.phone.max_frequency': { type: 'duration', key: 'mfaPhoneMaxFrequency', fallback: '5s' },
  'mfa.web_authn.enroll_enabled': { type: 'boolean', key: 'mfaWebAuthnEnrollEnabled' },
  'mfa.web_authn.verify_enabled': { type: 'boolean', key: 'mfaWebAuthnVerifyEnabled' },
}

const families: readonly (readonly [string, TomlSetting])[] = [
  ...providerKeys.flatMap((key): [string, TomlSetting][] => {
    const section = `external.${toSnakeCase(key)}`
    return [
      [`${section}.enabled`, { type: 'boolean', key: `external${key}Enabled` }],
      [`${section}.client_id`, { type: 'string', key: `external${key}ClientId` }],
      [`${section}.secret`, { type: 'string', key: `external${key}Secret` }],
      [`${section}.redirect_uri`, { type: 'string', key: `external${key}RedirectUri` }],
      [`${section}.url`, { type: 'string', key: `external${key}Url` }],
      [`${section}.skip_nonce_check`, { type: 'boolean', key: `external${key}SkipNonceCheck` }],
      [`${section}.email_optional`, { type: 'boolean', key: `external${key}EmailOptional` }],
    ]
  }),
  ...hookKeys.flatMap((key): [string, TomlSetting][] => {
    const section = `hook.${toSnakeCase(key)}`
    return [
      [`${section}.enabled`, { type: 'boolean', key: `hook${key}Enabled` }],
      [`${section}.uri`, { type: 'string', key: `hook${key}Uri` }],
      [`${section}.secrets`, { type: 'string', key: `hook${key}Secrets` }],
    ]
  }),
  ...(['Invite', 'Confirmation', 'Recovery', 'EmailChange', 'MagicLink', 'Reauthentication'] as const).flatMap((key): [string, TomlSetting][] => {
    const section = `email.template.${toSnakeCase(key)}`
    return [
      [`${section}.subject`, { type: 'string', key: `mailerSubjects${key}` }],
      [`${section}.content`, { type: 'string', key: `mailerTemplates${key}` }],
      [`${section}.content_path`, { type: 'string', key: `mailerTemplates${key}` }],
    ]
  }),
  ...notificationKeys.flatMap((key): [string, TomlSetting][] => {
    const section = `email.notification.${toSnakeCase(key)}`
    return [
      [`${section}.enabled`, { type: 'boolean', key: `mailerNotifications${key}Enabled` }],
      [`${section}.subject`, { type: 'string', key: `mailerSubjects${key}Notification` }],
      [`${section}.content`, { type: 'string', key: `mailerTemplates${key}Notification` }],
      [`${section}.content_path`, { type: 'string', key: `mailerTemplates${key}Notification` }],
    ]
  }),
]

/** Everything that `[auth]` may hold, by its path below it. */
export const tomlSettings: ReadonlyMap<string, TomlSetting> = new Map([...Object.entries(general), ...Object.entries(messages), ...families])

function toSnakeCase(key: string): string {
  return key.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase()
}
