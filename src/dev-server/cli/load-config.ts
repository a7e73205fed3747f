import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { providerKeys, readGoTrueEnv, type ConfigInput } from '../config/index.js'
import type { TomlConfig } from './read-config-toml.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Settings of the directory's `supabase/config.toml`, where there is one, with those of the environment over them. */
export async function loadConfig(directory: string, env: Environment, port?: number): Promise<TomlConfig & { readonly tomlPath?: string }> {
  const fromEnv: ConfigInput = readGoTrueEnv(env)
  const tomlPath = join(directory, 'supabase', 'config.toml')
  if (!existsSync(tomlPath)) return { config: fromEnv, ignored: [] }
  const { config, ignored } = await readTomlFile(tomlPath, env)
  const origin = fromEnv.apiExternalUrl ?? `http://127.0.0.1:${String(port ?? fromEnv.apiPort ?? 9999)}`
  return { config: { ...withRedirectAddresses(config, `${origin}/callback`), ...fromEnv }, ignored, tomlPath }
}

/** GoTrue needs to be told where providers send people back to; the CLI fills in its own address, and so does this. */
function withRedirectAddresses(config: ConfigInput, address: string): ConfigInput {
  const missing = providerKeys.filter((key) => config[`external${key}Enabled`] === true && config[`external${key}ClientId`] && !config[`external${key}RedirectUri`])
  return { ...config, ...Object.fromEntries(missing.map((key) => [`external${key}RedirectUri`, address])) }
}

async function readTomlFile(path: string, processEnv: Environment): Promise<TomlConfig> {
  const env = { ...(await readEnvFile(join(dirname(path), '.env'))), ...processEnv }
  const [{ parse, TomlError }, { readAuthToml }] = await Promise.all([import('smol-toml'), import('./read-config-toml.js')])
  const parsed = attempt(() => parse(readFileSync(path, 'utf8')), (error) => {
    throw error instanceof TomlError ? new Error(`latchkey: supabase/config.toml, line ${String(error.line)}: ${error.message}`) : error
  })
  return readAuthToml(parsed, { env, readFile: (named) => readNamedFile(dirname(path), named) })
}

/** What `env(NAME)` may also stand for: the variables in `supabase/.env`. */
async function readEnvFile(path: string): Promise<Environment> {
  if (!existsSync(path)) return {}
  const { parseEnv } = await import('node:util')
  return parseEnv(readFileSync(path, 'utf8'))
}

/** Paths are written from the project, or from the folder of the configuration; the CLI has known both. */
function readNamedFile(folder: string, named: string): string {
  const candidates = [resolve(dirname(folder), named), resolve(folder, named)]
  const found = candidates.find((candidate) => existsSync(candidate))
  if (found === undefined) throw new Error(`latchkey: supabase/config.toml names ${named}, which is not there.`)
  return readFileSync(found, 'utf8')
}

function attempt<T>(read: () => T, onFailure: (error: unknown) => never): T {
  try {
    return read()
  } catch (error) {
    return onFailure(error)
  }
}
