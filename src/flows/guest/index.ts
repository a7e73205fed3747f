export { AnonymousButton } from './anonymous-button.js'
export type { AnonymousButtonProps } from './anonymous-button-view.js'
export { useAnonymousButton } from './use-anonymous-button.js'
export type { AnonymousButtonOptions } from './use-anonymous-button.js'
