export { creationOptions, createWebauthnChallenge, describeCredential, requestOptions } from './credential-options.js'
export { readAssertion, readRegistration, readUserHandle } from './read-credential.js'
export { verifyAssertion, verifyRegistration } from './verify-credential.js'
