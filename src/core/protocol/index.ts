export * from './read-session.js'
export * from './requester.js'
