import { nearestName, toConfigKey, toVariable } from '../config/index.js'

/** What the command prints once it listens. */
export function banner({ url, ignored }: { url: string; ignored: readonly string[] }): string {
  const lines = [`latchkey dev server: ${url}`, 'For development only: it keeps no secrets, and all mails and texts stay here.']
  if (ignored.length > 0) lines.push('Without effect here:', ...ignored.map((line) => `  ${line}`))
  return lines.join('\n')
}

/** The `GOTRUE_*` variables that set nothing, with the nearest name for one that may be misspelt. */
export function findIgnored(env: Readonly<Record<string, string | undefined>>, keys: readonly string[]): string[] {
  const known = keys.map(toVariable)
  const unknown = Object.keys(env).filter((name) => name.startsWith('GOTRUE_') && toConfigKey(name) === undefined)
  return unknown.sort().map((name) => {
    const nearest = nearestName(name, known)
    return nearest === undefined ? name : `${name} (did you mean ${nearest}?)`
  })
}
