export { passkey, registerPasskey, signInWithPasskey } from './passkeys.js'
export { bindWebauthn } from './webauthn-factor.js'
