export * from './parts/index.js'
export * from './screens/index.js'
