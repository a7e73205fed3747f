export { callHook, hasHook } from './call-hook.js'
export { customizeClaims } from './custom-access-token.js'
export { afterUserCreated, beforeUserCreated } from './user-created.js'
export { judgeFactorAttempt, judgePasswordAttempt } from './verification-attempt.js'
