export { ReauthenticateCode } from './reauthenticate-code.js'
export type { ReauthenticateCodeProps } from './reauthenticate-code.js'
export { useReauthenticateForm } from './use-reauthenticate-form.js'
export type { ReauthenticateFormOptions } from './use-reauthenticate-form.js'
