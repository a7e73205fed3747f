export { LateLeaveGuestDialog } from './late-leave-guest-dialog.js'
export { useLosesAccount } from './use-loses-account.js'
export type { AskGuestOption } from './use-loses-account.js'
