export { AuthLoading } from './auth-loading.js'
export { SignedIn } from './signed-in.js'
export { SignedOut } from './signed-out.js'
