export * from './parts/index.js'
export * from './password/index.js'
export * from './screens/index.js'
