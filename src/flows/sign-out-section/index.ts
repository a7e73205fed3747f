export type { SignOutSectionProps } from './sign-out-section-card.js'
export { SignOutSection } from './sign-out-section.js'
export { useSignOutSection } from './use-sign-out-section.js'
export type { SignOutSectionOptions } from './use-sign-out-section.js'
