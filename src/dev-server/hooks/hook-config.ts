import type { Config } from '../config/index.js'

/** The hooks by their name in messages and addresses, and as the names of their settings spell them. */
const optionNames = {
  'send-sms': 'hookSendSms',
  'send-email': 'hookSendEmail',
  'custom-access-token': 'hookCustomAccessToken',
  'mfa-verification-attempt': 'hookMfaVerificationAttempt',
  'password-verification-attempt': 'hookPasswordVerificationAttempt',
  'before-user-created': 'hookBeforeUserCreated',
  'after-user-created': 'hookAfterUserCreated',
} as const

export type HookName = keyof typeof optionNames

// SAFETY: the keys of a constant object are the names that its type has.
export const hookNames = Object.keys(optionNames) as HookName[]

/** What the settings of a hook begin with. */
export function optionName<Name extends HookName>(name: Name): (typeof optionNames)[Name] {
  return optionNames[name]
}

interface HookConfig {
  readonly uri: string
  readonly secrets: string
}

/** Where a hook is called, or undefined when it is off. */
export function hookConfig(config: Config, name: HookName): HookConfig | undefined {
  const option = optionNames[name]
  const uri = config[`${option}Uri`]
  return config[`${option}Enabled`] && uri !== '' ? { uri, secrets: config[`${option}Secrets`] } : undefined
}
