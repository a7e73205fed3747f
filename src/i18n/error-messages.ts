import type { AuthErrorCode } from '../core/index.js'
import type { Messages } from './messages.js'

/** The field that an error is about; `null` when it is about the form as a whole. */
export type ErrorField = 'email' | 'phone' | 'password' | 'currentPassword' | 'code' | 'captcha' | null

/** A way out of an error; its words are in the section `actions`. */
export type ErrorAction = keyof Messages['actions']

/** An error as a person meets it. */
export interface ErrorMessage {
  /** Whole sentences in the person's language; never the server's own text. */
  readonly text: string
  readonly field: ErrorField
  readonly actions: readonly ErrorAction[]
}

/** What is read of an error; anything that has these properties will do. */
export interface CodedError {
  readonly code?: unknown
  /** Why a password is weak: `length`, `characters`, `pwned`. */
  readonly reasons?: unknown
}

/** The sentences for errors, all of them or those that are loaded. */
export type ErrorWords = Partial<Messages['errors']> & Pick<Messages['errors'], 'unknown_code'>

/** Says an error in the person's language, where it belongs, and the ways out of it. */
export function errorMessage(error: unknown, words: ErrorWords): ErrorMessage {
  const { code, reasons } = asCodedError(error)
  if (!knowsCode(words, code)) return { text: words.unknown_code, field: null, actions: ['retry'] }
  const text = (code === 'weak_password' && weakPasswordText(reasons, words)) || (words[code] ?? words.unknown_code)
  return { text, field: fields[code] ?? null, actions: actions[code] ?? [] }
}

const fields: { readonly [code in AuthErrorCode]?: ErrorField } = {
  user_already_exists: 'email',
  email_exists: 'email',
  email_address_invalid: 'email',
  email_address_not_authorized: 'email',
  sso_provider_not_found: 'email',
  phone_exists: 'phone',
  sms_send_failed: 'phone',
  weak_password: 'password',
  same_password: 'password',
  current_password_required: 'currentPassword',
  current_password_invalid: 'currentPassword',
  otp_expired: 'code',
  reauthentication_not_valid: 'code',
  reauth_nonce_missing: 'code',
  mfa_verification_failed: 'code',
  mfa_challenge_expired: 'code',
  captcha_failed: 'captcha',
}

const actions: { readonly [code in AuthErrorCode]?: readonly ErrorAction[] } = {
  invalid_credentials: ['sign-in-with-code', 'reset-password'],
  email_not_confirmed: ['resend'],
  phone_not_confirmed: ['send-new-code'],
  user_already_exists: ['sign-in', 'reset-password'],
  email_exists: ['sign-in', 'reset-password'],
  phone_exists: ['sign-in'],
  otp_disabled: ['sign-up'],
  otp_expired: ['send-new-code'],
  reauthentication_not_valid: ['send-new-code'],
  reauthentication_needed: ['reauthenticate'],
  mfa_challenge_expired: ['send-new-code'],
  mfa_ip_address_mismatch: ['send-new-code'],
  insufficient_aal: ['second-factor'],
  flow_state_expired: ['send-new-code'],
  flow_state_already_used: ['sign-in'],
  bad_code_verifier: ['sign-in', 'send-new-code'],
  pkce_code_verifier_not_found: ['sign-in', 'send-new-code'],
  email_address_invalid: ['use-another-address'],
  email_address_not_authorized: ['use-another-address'],
  captcha_failed: ['new-captcha'],
  no_authorization: ['sign-in'],
  bad_jwt: ['sign-in'],
  invalid_jwt: ['sign-in'],
  session_missing: ['sign-in'],
  session_not_found: ['sign-in'],
  session_expired: ['sign-in'],
  refresh_token_not_found: ['sign-in'],
  refresh_token_already_used: ['sign-in'],
  unknown: ['retry'],
  unexpected_failure: ['retry'],
  request_timeout: ['retry'],
  conflict: ['retry'],
  hook_timeout: ['retry'],
  hook_timeout_after_retry: ['retry'],
  network_failure: ['retry'],
  network_timeout: ['retry'],
  bad_response: ['retry'],
  popup_blocked: ['retry'],
  popup_closed: ['retry'],
  webauthn_cancelled: ['retry'],
}

function asCodedError(error: unknown): CodedError {
  return typeof error === 'object' && error !== null ? error : {}
}

/** An own key of the words is a code, but for the words that stand for no code at all. */
export function knowsCode(words: ErrorWords, code: unknown): code is AuthErrorCode {
  return typeof code === 'string' && Object.hasOwn(words, code) && code !== 'unknown_code' && !code.startsWith('weak_password_')
}

function weakPasswordText(reasons: unknown, words: ErrorWords): string {
  if (!Array.isArray(reasons)) return ''
  const sentences = new Map([
    ['length', words.weak_password_length],
    ['characters', words.weak_password_characters],
    ['pwned', words.weak_password_pwned],
  ])
  return reasons.flatMap((reason) => sentences.get(reason) ?? []).join(' ')
}
