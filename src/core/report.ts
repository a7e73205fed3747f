import type { AuthClientOptions } from './options.js'
import { writeDebug } from './platform/index.js'

/** Where `debug` output goes: outcomes only, by name and code, so that nothing secret can be in it. */
export function createReport(debug: AuthClientOptions['debug']): (outcome: string) => void {
  const write = debug === true ? writeDebug : debug
  return write ? (outcome) => write(`latchkey: ${outcome}`) : () => undefined
}
