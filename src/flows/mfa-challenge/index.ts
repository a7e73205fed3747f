export type { MfaChallengeFormProps } from './mfa-challenge-form-props.js'
export { MfaChallengeForm } from './mfa-challenge-form.js'
