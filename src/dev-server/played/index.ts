export { answerChoice, showProvider } from './authorize.js'
export { playedKeys, signPlayed } from './keys.js'
export { describeProvider, exchangePlayedCode, listKeys, showUserInfo } from './openid.js'
export { createPlayedProvider, ownClientId, playedIssuer } from './played-provider.js'
