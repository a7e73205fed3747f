/** Every `error_code` that a GoTrue server can answer with. */
export const serverErrorCodes = [
  'unknown', 'unexpected_failure', 'bad_json', 'validation_failed', 'request_timeout', 'request_entity_too_large', 'conflict',
  'feature_disabled', 'captcha_failed', 'over_request_rate_limit', 'over_email_send_rate_limit', 'over_sms_send_rate_limit',
  'over_custom_provider_quota', 'no_authorization', 'bad_jwt', 'not_admin', 'session_not_found', 'session_expired',
  'refresh_token_not_found', 'refresh_token_already_used', 'user_not_found', 'user_banned', 'insufficient_aal', 'unexpected_audience',
  'invalid_credentials', 'signup_disabled', 'anonymous_provider_disabled', 'email_provider_disabled', 'phone_provider_disabled',
  'user_already_exists', 'email_exists', 'phone_exists', 'weak_password', 'same_password', 'current_password_required',
  'current_password_invalid', 'reauthentication_needed', 'reauthentication_not_valid', 'email_not_confirmed', 'phone_not_confirmed',
  'email_address_invalid', 'email_address_not_authorized', 'email_address_not_provided', 'otp_disabled', 'otp_expired',
  'sms_send_failed', 'invite_not_found', 'flow_state_not_found', 'flow_state_expired', 'flow_state_already_used', 'bad_code_verifier',
  'bad_oauth_state', 'bad_oauth_callback', 'oauth_provider_not_supported', 'oauth_client_state_not_found', 'oauth_client_state_expired',
  'oauth_invalid_state', 'provider_disabled', 'provider_email_needs_verification', 'manual_linking_disabled', 'identity_already_exists',
  'identity_not_found', 'single_identity_not_deletable', 'email_conflict_identity_not_deletable', 'user_sso_managed',
  'saml_provider_disabled', 'sso_provider_not_found', 'sso_provider_disabled', 'saml_idp_not_found', 'saml_relay_state_not_found',
  'saml_relay_state_expired', 'saml_assertion_no_user_id', 'saml_assertion_no_email', 'saml_metadata_fetch_failed',
  'saml_entity_id_mismatch', 'saml_idp_already_exists', 'sso_domain_already_exists', 'web3_provider_disabled', 'web3_unsupported_chain',
  'custom_provider_not_found', 'oauth_client_not_found', 'oauth_authorization_not_found', 'oauth_consent_not_found',
  'oauth_dynamic_client_registration_disabled', 'mfa_factor_not_found', 'mfa_factor_name_conflict', 'mfa_verified_factor_exists',
  'too_many_enrolled_mfa_factors', 'mfa_challenge_expired', 'mfa_verification_failed', 'mfa_verification_rejected',
  'mfa_ip_address_mismatch', 'mfa_totp_enroll_not_enabled', 'mfa_totp_verify_not_enabled', 'mfa_phone_enroll_not_enabled',
  'mfa_phone_verify_not_enabled', 'mfa_webauthn_enroll_not_enabled', 'mfa_webauthn_verify_not_enabled', 'passkey_disabled',
  'too_many_passkeys', 'webauthn_challenge_not_found', 'webauthn_challenge_expired', 'webauthn_verification_failed',
  'webauthn_credential_exists', 'webauthn_credential_not_found', 'hook_timeout', 'hook_timeout_after_retry',
  'hook_payload_over_size_limit', 'hook_payload_invalid_content_type', 'reauth_nonce_missing', 'mfa_recovery_codes_enroll_not_enabled',
  'mfa_recovery_codes_verify_not_enabled', 'mfa_recovery_codes_locked', 'mfa_recovery_codes_sole_factor',
] as const

/** What the client itself can say. */
export const clientErrorCodes = [
  'network_failure', 'network_timeout', 'request_aborted', 'bad_response', 'invalid_argument', 'redirect_refused', 'popup_blocked',
  'popup_closed', 'access_denied', 'provider_failed', 'pkce_code_verifier_not_found', 'session_missing', 'webauthn_unsupported', 'webauthn_cancelled',
  'wallet_missing', 'wallet_refused', 'invalid_jwt',
] as const

export type ServerErrorCode = (typeof serverErrorCodes)[number]
export type ClientErrorCode = (typeof clientErrorCodes)[number]

/** Every code that an `AuthError` of this client can carry. */
export type AuthErrorCode = ServerErrorCode | ClientErrorCode
