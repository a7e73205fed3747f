export * from './marks/index.js'
export { ProviderIcon } from './provider-icon.js'
export { providerName } from './provider-name.js'
export type { OAuthProvider, ProviderMark } from './provider.js'
