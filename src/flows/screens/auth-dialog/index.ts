export type { AuthDialogProps } from './auth-dialog-view.js'
export { AuthDialog } from './auth-dialog.js'
