export { UserButton } from './user-button.js'
export type { UserButtonProps, UserMenuItem } from './user-button-props.js'
