export { createDevServer, type DevServer, type DevServerOptions } from './dev-server.js'
export { readGoTrueEnv, type Config, type ConfigInput } from './config/index.js'
export type { Inbox, InboxMessage, MessageType } from './inbox/index.js'
export type { SeedUser } from './account/seed-users.js'
