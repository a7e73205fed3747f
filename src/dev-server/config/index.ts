export { nearestName, readConfig, readGoTrueEnv, toConfigKey, toVariable, type Config, type ConfigInput } from './config.js'
export { hookKeys, notificationKeys, providerKeys } from './option-families.js'
export { parseDuration } from './parse-option.js'
export type { Rate } from './option.js'
