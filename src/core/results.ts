import { AuthError, isAuthError } from './errors.js'
import type { AuthClientOptions } from './options.js'
import { writeDebug } from './platform/index.js'

export type Settled<Data, Empty> = { data: Data; error: null } | { data: Empty; error: AuthError }

export type Settle = <Data, Empty>(name: string, run: () => Data | Promise<Data>, empty: Empty) => Promise<Settled<Data, Empty>>

/** The one place where what an operation throws becomes `{ data, error }`. */
export function createSettle({ throwOnError, debug }: Pick<AuthClientOptions, 'throwOnError' | 'debug'>): Settle {
  const write = debug === true ? writeDebug : debug
  /** Which verb came out how, by name and code, so that nothing secret can be in it. */
  const report = (verb: string, outcome: string) => write && write(`latchkey: ${verb}: ${outcome}`)
  return async (name, run, empty) => {
    try {
      const given = run()
      const data = given instanceof Promise ? await given : given
      report(name, 'done')
      return { data, error: null }
    } catch (thrown) {
      const error = toAuthError(thrown)
      report(name, `${error.name} ${error.code}`)
      if (throwOnError) throw error
      return { data: empty, error }
    }
  }
}

function toAuthError(thrown: unknown): AuthError {
  if (isAuthError(thrown)) return thrown
  return new AuthError('Something unexpected went wrong in the client.', { name: 'AuthUnknownError', code: 'unexpected_failure', cause: thrown })
}
