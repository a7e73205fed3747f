export { playedKeys, signPlayed } from './keys.js'
export { listPeople } from './people.js'
export { createPlayedProvider, ownClientId, playedIssuer } from './played-provider.js'
