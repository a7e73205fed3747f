import type { AuthClientOptions } from './options.js'

/** Where `debug` output goes: outcomes only, by name and code, so that nothing secret can be in it. */
export function createReport(debug: AuthClientOptions['debug']): (outcome: string) => void {
  return typeof debug === 'function' ? (outcome) => debug(`latchkey: ${outcome}`) : () => undefined
}
