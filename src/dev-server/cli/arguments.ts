import { parseArgs } from 'node:util'

export const usage = `Usage: latchkey dev [options]

Starts a GoTrue-compatible server for development.

  --port <number>   Where it listens (default 9999, or PORT)
  --host <address>  What it listens on (default 127.0.0.1)
  --allow-remote    Needed for a host that others can reach
  --state <file>    Keeps people, sessions and the like in this file
  --seed <file>     People to begin with, as JSON; not used once there is a --state
  --version         Shows the version
  --help            Shows this

Settings are read from GOTRUE_* variables, and from supabase/config.toml where there is one.
`

export interface DevArguments {
  /** Left out, the settings decide. */
  readonly port: number | undefined
  readonly host: string
  readonly state: string | undefined
  readonly seed: string | undefined
}

/** Reads the command line; throws with a sentence that says what to do. */
export function readArguments(args: readonly string[], env: Readonly<Record<string, string | undefined>>): DevArguments | 'help' | 'version' {
  const { values, positionals } = parse(args)
  const [command] = positionals
  if (values.version) return 'version'
  if (values.help || command === undefined || command === 'help') return 'help'
  if (command !== 'dev' || positionals.length > 1) throw new Error(`latchkey: there is no command '${positionals.join(' ')}'. Try: latchkey dev`)
  const port = readPort(values.port ?? (env['PORT'] || undefined), values.port === undefined ? 'PORT' : '--port')
  const host = values.host ?? '127.0.0.1'
  if (!isLoopback(host) && !values['allow-remote']) {
    throw new Error(`latchkey: ${host} can be reached from other machines, and this server is for development only. If that is what you want, add --allow-remote.`)
  }
  return { port, host, state: values.state, seed: values.seed }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        'allow-remote': { type: 'boolean' },
        state: { type: 'string' },
        seed: { type: 'string' },
        version: { type: 'boolean', short: 'v' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new Error(`latchkey: ${explain(error)}\n${usage.slice(0, usage.indexOf('\n'))} (latchkey --help lists them)`, { cause: error })
  }
}

/** Node's first sentence names the option; those after it are advice about its parser. */
function explain(error: unknown): string {
  const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/)
  return `${sentence.replace(/^Unknown option/, 'there is no option')}.`
}

function readPort(value: string | undefined, name: string): number | undefined {
  if (value === undefined) return undefined
  const port = /^\d+$/.test(value) ? Number(value) : Number.NaN
  if (!(port <= 65_535)) throw new Error(`latchkey: ${name} must be a number from 0 to 65535.`)
  return port
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}
