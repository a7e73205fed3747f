import { parseArgs } from 'node:util'

export const usage = `Usage: latchkey dev [options]

Starts a GoTrue-compatible server for development.

  --port <number>   Where it listens (default 9999, or PORT)
  --host <address>  What it listens on (default 127.0.0.1)
  --allow-remote    Needed for a host that others can reach
  --help            Shows this

Settings are read from GOTRUE_* variables.
`

export interface DevArguments {
  readonly port: number
  readonly host: string
}

/** Reads the command line; throws with a sentence that says what to do. */
export function readArguments(args: readonly string[], env: Readonly<Record<string, string | undefined>>): DevArguments | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { port: { type: 'string' }, host: { type: 'string' }, 'allow-remote': { type: 'boolean' }, help: { type: 'boolean' } },
  })
  const [command] = positionals
  if (values.help || command === undefined || command === 'help') return 'help'
  if (command !== 'dev' || positionals.length > 1) throw new Error(`latchkey: there is no command '${positionals.join(' ')}'. Try: latchkey dev`)
  const port = Number(values.port ?? env['PORT'] ?? 9999)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('latchkey: --port must be a number from 0 to 65535.')
  const host = values.host ?? '127.0.0.1'
  if (!isLoopback(host) && !values['allow-remote']) {
    throw new Error(`latchkey: ${host} can be reached from other machines, and this server is for development only. If that is what you want, add --allow-remote.`)
  }
  return { port, host }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}
