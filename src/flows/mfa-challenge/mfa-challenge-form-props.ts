import type { FlowFormProps, MfaChallengeFormOptions } from '../parts/index.js'

/** Props of `MfaChallengeForm`. */
export interface MfaChallengeFormProps extends MfaChallengeFormOptions, Omit<FlowFormProps, 'captcha'> {
  /** Called once the person has signed out instead. */
  onSignOut?: (() => void) | undefined
}
