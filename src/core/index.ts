export type { AuthErrorCode, ClientErrorCode, ServerErrorCode } from './error-codes.js'
export { clientErrorCodes, serverErrorCodes } from './error-codes.js'
export type * from './types.js'
