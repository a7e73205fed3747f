#!/usr/bin/env node
import { createRequire } from 'node:module'
import { readArguments, usage } from './cli/arguments.js'
import { runDev } from './cli/run-dev.js'

/** How long requests on their way may take to be answered when the command is told to end. */
const patience = 3000

async function run(): Promise<void> {
  const options = readArguments(process.argv.slice(2), process.env)
  if (options === 'help') {
    console.log(usage)
    return
  }
  if (options === 'version') {
    console.log(readVersion())
    return
  }
  const stop = await runDev(options, {
    directory: process.cwd(),
    env: process.env,
    print: (text) => { console.log(text) },
    warn: (text) => { console.error(text) },
  })
  const end = () => {
    setTimeout(() => { process.exit(0) }, patience).unref()
    stop().then(() => { process.exit(0) }, fail)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
}

function readVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)('latchkey/package.json')
  return String(Object(manifest).version)
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

run().catch(fail)
