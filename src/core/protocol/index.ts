export * from './read-session.js'
export * from './requester.js'
export * from './token.js'
