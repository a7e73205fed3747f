#!/usr/bin/env node
import { banner, findIgnored } from './cli/banner.js'
import { readArguments, usage } from './cli/arguments.js'
import { readGoTrueEnv } from './config/index.js'
import { createDevServer } from './dev-server.js'
import { listen } from './node.js'

async function run(): Promise<void> {
  const options = readArguments(process.argv.slice(2), process.env)
  if (options === 'help') {
    console.log(usage)
    return
  }
  const server = createDevServer({ config: readGoTrueEnv(process.env) })
  const listener = await listen(server, options)
  console.log(banner({ url: listener.url, ignored: findIgnored(process.env, Object.keys(server.config)) }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => { void listener.close().then(() => { process.exit(0) }) })
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
