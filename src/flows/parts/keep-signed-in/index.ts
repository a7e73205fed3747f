export { LateKeepSignedIn } from './late-keep-signed-in.js'
export { useKeepSignedIn } from './use-keep-signed-in.js'
