export { useErrorMessage } from './use-error-message.js'
