export type { ReauthenticateFormProps } from './reauthenticate-card.js'
export { ReauthenticateForm } from './reauthenticate-form.js'
