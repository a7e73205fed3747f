export type { AuthProps } from './auth-props.js'
export { Auth } from './auth.js'
export type { AuthRouting } from './view-address.js'
export type { AuthMethod } from './ways-in.js'
