export { GoogleOneTap } from './google-one-tap.js'
export type { GoogleOneTapProps } from './google-one-tap.js'
export { useGoogleOneTap } from './use-google-one-tap.js'
export type { GoogleOneTapOptions } from './use-google-one-tap.js'
