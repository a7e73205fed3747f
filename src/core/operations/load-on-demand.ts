import { AuthRetryableFetchError } from '../errors.js'

/** The verbs that are loaded when one of them is first called. */
export type OnDemand = typeof import('./on-demand/index.js')

export const loadOnDemand = (): Promise<OnDemand> => import('./on-demand/index.js').catch((cause: unknown) => {
  throw new AuthRetryableFetchError('A part of the app could not be loaded.', { status: 0, code: 'network_failure', cause })
})
