export { AuthCallback } from './auth-callback.js'
export type { AuthCallbackProps } from './auth-callback-view.js'
export { useAuthCallback } from './use-auth-callback.js'
export type { AuthCallbackOptions } from './use-auth-callback.js'
