import { expect, test } from 'vitest'
import { clientErrorCodes, serverErrorCodes, type AuthErrorCode } from '../../src/core/error-codes.js'
import { enErrors, errorMessage, errorPlaces, type ErrorAction, type ErrorField } from '../../src/i18n/index.js'

const codes = [...serverErrorCodes, ...clientErrorCodes]

test.each(codes)('G40: %s has a sentence of its own, without blame or exclamation', (code) => {
  const { text } = errorMessage({ code }, enErrors, errorPlaces)
  expect(text).toMatch(/^[A-Z].*[.]$/)
  expect(text).not.toMatch(/!|_|\{/)
})

test('G40: the words hold the codes and nothing besides', () => {
  const others = ['unknown_code', 'weak_password_length', 'weak_password_characters', 'weak_password_pwned']
  expect(Object.keys(enErrors).toSorted()).toEqual([...codes, ...others].toSorted())
})

test.each([
  ['an unknown code', { code: 'hook_said_no', message: 'Raw server text' }],
  ['no code', new Error('Raw server text')],
  ['a key of the words that is no code', { code: 'weak_password_length', message: 'Raw server text' }],
  ['a name from the prototype', { code: 'toString', message: 'Raw server text' }],
  ['nothing at all', undefined],
])('G40: %s gives a neutral sentence and never the raw text', (_case, error) => {
  expect(errorMessage(error, enErrors, errorPlaces)).toEqual({ text: enErrors.unknown_code, field: null, actions: ['retry'] })
})

test('a weak password is told with each reason, at the password', () => {
  const message = errorMessage({ code: 'weak_password', reasons: ['length', 'pwned'] }, enErrors, errorPlaces)
  expect(message).toEqual({ text: `${enErrors.weak_password_length} ${enErrors.weak_password_pwned}`, field: 'password', actions: [] })
})

test('a weak password without known reasons has a sentence too', () => {
  expect(errorMessage({ code: 'weak_password', reasons: ['mood'] }, enErrors, errorPlaces).text).toBe(enErrors.weak_password)
})

/** Where each error stands, and the ways out of it: a new code has no place until it has a line here. */
const places: Record<AuthErrorCode, readonly [ErrorField, ...ErrorAction[]]> = {
  unknown: [null, 'retry'],
  unexpected_failure: [null, 'retry'],
  bad_json: [null, 'retry'],
  validation_failed: [null],
  request_timeout: [null, 'retry'],
  request_entity_too_large: [null],
  conflict: [null, 'retry'],
  feature_disabled: [null],
  captcha_failed: ['captcha', 'new-captcha'],
  over_request_rate_limit: [null],
  over_email_send_rate_limit: [null, 'enter-code'],
  over_sms_send_rate_limit: [null, 'enter-code'],
  over_custom_provider_quota: [null],
  no_authorization: [null, 'sign-in'],
  bad_jwt: [null, 'sign-in'],
  not_admin: [null],
  session_not_found: [null, 'sign-in'],
  session_expired: [null, 'sign-in'],
  refresh_token_not_found: [null, 'sign-in'],
  refresh_token_already_used: [null, 'sign-in'],
  user_not_found: [null, 'sign-in'],
  user_banned: [null],
  insufficient_aal: [null, 'second-factor'],
  unexpected_audience: [null],
  invalid_credentials: [null, 'sign-in-with-code', 'reset-password'],
  signup_disabled: [null, 'sign-in'],
  anonymous_provider_disabled: [null],
  email_provider_disabled: [null],
  phone_provider_disabled: [null],
  user_already_exists: ['email', 'sign-in', 'reset-password'],
  email_exists: ['email', 'sign-in', 'reset-password'],
  phone_exists: ['phone', 'sign-in'],
  weak_password: ['password'],
  same_password: ['password'],
  current_password_required: ['currentPassword'],
  current_password_invalid: ['currentPassword'],
  reauthentication_needed: [null, 'reauthenticate'],
  reauthentication_not_valid: ['code', 'send-new-code'],
  email_not_confirmed: [null, 'resend'],
  phone_not_confirmed: [null, 'send-new-code'],
  email_address_invalid: ['email', 'use-another-address'],
  email_address_not_authorized: ['email', 'use-another-address'],
  email_address_not_provided: [null, 'retry'],
  otp_disabled: [null, 'sign-up'],
  otp_expired: ['code', 'send-new-code'],
  sms_send_failed: ['phone'],
  invite_not_found: [null],
  flow_state_not_found: [null, 'sign-in', 'send-new-code'],
  flow_state_expired: [null, 'send-new-code'],
  flow_state_already_used: [null, 'sign-in'],
  bad_code_verifier: [null, 'sign-in', 'send-new-code'],
  bad_oauth_state: [null, 'retry'],
  bad_oauth_callback: [null, 'retry'],
  oauth_provider_not_supported: [null],
  oauth_client_state_not_found: [null, 'retry'],
  oauth_client_state_expired: [null, 'retry'],
  oauth_invalid_state: [null, 'retry'],
  provider_disabled: [null],
  provider_email_needs_verification: [null, 'retry'],
  manual_linking_disabled: [null],
  identity_already_exists: [null],
  identity_not_found: [null],
  single_identity_not_deletable: [null],
  email_conflict_identity_not_deletable: [null],
  user_sso_managed: [null],
  saml_provider_disabled: [null],
  sso_provider_not_found: ['email'],
  sso_provider_disabled: [null],
  saml_idp_not_found: [null],
  saml_relay_state_not_found: [null, 'retry'],
  saml_relay_state_expired: [null, 'retry'],
  saml_assertion_no_user_id: [null],
  saml_assertion_no_email: [null],
  saml_metadata_fetch_failed: [null, 'retry'],
  saml_entity_id_mismatch: [null],
  saml_idp_already_exists: [null],
  sso_domain_already_exists: [null],
  web3_provider_disabled: [null],
  web3_unsupported_chain: [null],
  custom_provider_not_found: [null],
  oauth_client_not_found: [null],
  oauth_authorization_not_found: [null],
  oauth_consent_not_found: [null],
  oauth_dynamic_client_registration_disabled: [null],
  mfa_factor_not_found: [null],
  mfa_factor_name_conflict: [null],
  mfa_verified_factor_exists: [null],
  too_many_enrolled_mfa_factors: [null],
  mfa_challenge_expired: ['code', 'send-new-code'],
  mfa_verification_failed: ['code'],
  mfa_verification_rejected: [null],
  mfa_ip_address_mismatch: [null, 'send-new-code'],
  mfa_totp_enroll_not_enabled: [null],
  mfa_totp_verify_not_enabled: [null],
  mfa_phone_enroll_not_enabled: [null],
  mfa_phone_verify_not_enabled: [null],
  mfa_webauthn_enroll_not_enabled: [null],
  mfa_webauthn_verify_not_enabled: [null],
  passkey_disabled: [null],
  too_many_passkeys: [null],
  webauthn_challenge_not_found: [null, 'retry'],
  webauthn_challenge_expired: [null, 'retry'],
  webauthn_verification_failed: [null, 'retry'],
  webauthn_credential_exists: [null],
  webauthn_credential_not_found: [null],
  hook_timeout: [null, 'retry'],
  hook_timeout_after_retry: [null, 'retry'],
  hook_payload_over_size_limit: [null, 'retry'],
  hook_payload_invalid_content_type: [null, 'retry'],
  reauth_nonce_missing: ['code'],
  mfa_recovery_codes_enroll_not_enabled: [null],
  mfa_recovery_codes_verify_not_enabled: [null],
  mfa_recovery_codes_locked: [null],
  mfa_recovery_codes_sole_factor: [null],
  network_failure: [null, 'retry'],
  network_timeout: [null, 'retry'],
  request_aborted: [null, 'retry'],
  bad_response: [null, 'retry'],
  invalid_argument: [null],
  redirect_refused: [null],
  popup_blocked: [null, 'retry'],
  popup_closed: [null, 'retry'],
  access_denied: [null, 'retry'],
  pkce_code_verifier_not_found: [null, 'sign-in', 'send-new-code'],
  session_missing: [null, 'sign-in'],
  webauthn_unsupported: [null],
  webauthn_cancelled: [null, 'retry'],
  wallet_missing: [null],
  wallet_refused: [null, 'retry'],
  invalid_jwt: [null, 'sign-in'],
  provider_failed: [null, 'retry'],
}

test.each(Object.entries(places))('%s stands where it belongs and offers its way out', (code, [field, ...actions]) => {
  expect(errorMessage({ code }, enErrors, errorPlaces)).toMatchObject({ field, actions })
})

test('who is told to start or to sign in again has a way to do so', () => {
  const told = Object.keys(places).filter((code) => /(Start|Sign in) again\.|server took too long|our side/.test(errorMessage({ code }, enErrors, errorPlaces).text))
  expect(told.length).toBeGreaterThan(10)
  expect(told.filter((code) => errorMessage({ code }, enErrors, errorPlaces).actions.length === 0)).toEqual([])
})
