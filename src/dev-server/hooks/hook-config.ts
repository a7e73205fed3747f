import type { Config } from '../config/index.js'

export type HookName =
  | 'send-sms' | 'send-email' | 'custom-access-token' | 'mfa-verification-attempt'
  | 'password-verification-attempt' | 'before-user-created' | 'after-user-created'

interface HookConfig {
  readonly uri: string
  readonly secrets: string
}

/** Where a hook is called, or undefined when it is off. */
export function hookConfig(config: Config, name: HookName): HookConfig | undefined {
  const { isEnabled, uri, secrets } = readHook(config, name)
  return isEnabled && uri !== '' ? { uri, secrets } : undefined
}

function readHook(config: Config, name: HookName): HookConfig & { isEnabled: boolean } {
  switch (name) {
    case 'send-sms':
      return { isEnabled: config.hookSendSmsEnabled, uri: config.hookSendSmsUri, secrets: config.hookSendSmsSecrets }
    case 'send-email':
      return { isEnabled: config.hookSendEmailEnabled, uri: config.hookSendEmailUri, secrets: config.hookSendEmailSecrets }
    case 'custom-access-token':
      return { isEnabled: config.hookCustomAccessTokenEnabled, uri: config.hookCustomAccessTokenUri, secrets: config.hookCustomAccessTokenSecrets }
    case 'mfa-verification-attempt':
      return { isEnabled: config.hookMfaVerificationAttemptEnabled, uri: config.hookMfaVerificationAttemptUri, secrets: config.hookMfaVerificationAttemptSecrets }
    case 'password-verification-attempt':
      return {
        isEnabled: config.hookPasswordVerificationAttemptEnabled,
        uri: config.hookPasswordVerificationAttemptUri,
        secrets: config.hookPasswordVerificationAttemptSecrets,
      }
    case 'before-user-created':
      return { isEnabled: config.hookBeforeUserCreatedEnabled, uri: config.hookBeforeUserCreatedUri, secrets: config.hookBeforeUserCreatedSecrets }
    case 'after-user-created':
      return { isEnabled: config.hookAfterUserCreatedEnabled, uri: config.hookAfterUserCreatedUri, secrets: config.hookAfterUserCreatedSecrets }
    default:
      return name satisfies never
  }
}
