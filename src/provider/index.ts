export { AuthProvider } from './auth-provider.js'
export type { AuthProviderProps } from './auth-provider.js'
