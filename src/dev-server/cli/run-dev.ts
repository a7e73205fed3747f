import { createDevServer, type DevServer } from '../dev-server.js'
import { listen } from '../node.js'
import type { DevArguments } from './arguments.js'
import { banner, findIgnored } from './banner.js'
import { loadConfig } from './load-config.js'

/** What the command has to do with besides its arguments. */
export interface Surroundings {
  readonly directory: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly print: (text: string) => void
  readonly warn: (text: string) => void
}

/** Starts the server that the arguments ask for; the result stops it, after everything has been written. */
export async function runDev({ port, host, state, seed }: DevArguments, { directory, env, print, warn }: Surroundings): Promise<() => Promise<void>> {
  const { config, ignored, tomlPath } = await loadConfig(directory, env, port)
  const users = seed === undefined ? [] : (await import('./read-seed.js')).readSeed(seed)
  const created = createDevServer({ config, users })
  const file = state === undefined ? undefined : await openState(created, state, (error) => { warn(error.message) })
  const { smtpHost, smtpPort, siteUrl } = created.config
  const listener = await listen(file?.server ?? created, {
    host,
    port: port ?? config.apiPort ?? 9999,
    onMailFailure: (error) => { warn(`latchkey: a mail was not sent by ${smtpHost}:${String(smtpPort)}: ${error.message}`) },
  })
  print(banner({ url: listener.url, siteUrl, tomlPath, state, mailHost: smtpHost, ignored: [...findIgnored(env, Object.keys(created.config)), ...ignored] }))
  return async () => {
    await listener.close()
    await file?.flush()
  }
}

async function openState(server: DevServer, path: string, onFailure: (error: Error) => void) {
  const { openStateFile } = await import('../node/state-file.js')
  return openStateFile(server, path, onFailure)
}
