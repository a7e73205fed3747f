export type { UpdatePasswordFormProps } from './update-password-card.js'
export { UpdatePasswordForm } from './update-password-form.js'
export { useUpdatePasswordForm } from './use-update-password-form.js'
export type { UpdatePasswordFormOptions } from './use-update-password-form.js'
