import type { AuthClientOptions } from './options.js'
import { writeDebug } from './platform/index.js'

/** Where `debug` output goes: which verb came out how, by name and code, so that nothing secret can be in it. */
export function createReport(debug: AuthClientOptions['debug']): (verb: string, outcome: string) => void {
  const write = debug === true ? writeDebug : debug
  return write ? (verb, outcome) => write(`latchkey: ${verb}: ${outcome}`) : () => undefined
}
