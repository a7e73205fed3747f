import type { FlowFormProps } from '../parts/index.js'
import type { MfaChallengeFormOptions } from './use-mfa-challenge-form.js'

/** Props of `MfaChallengeForm`. */
export interface MfaChallengeFormProps extends MfaChallengeFormOptions, Omit<FlowFormProps, 'captcha'> {
  /** Called once the person has signed out instead. */
  onSignOut?: (() => void) | undefined
}
