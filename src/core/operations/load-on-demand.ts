import { unreachable } from '../errors.js'

/** The verbs that are loaded when one of them is first called. */
export type OnDemand = typeof import('./on-demand/index.js')

export const loadOnDemand = (): Promise<OnDemand> => import('./on-demand/index.js').catch((cause: unknown) => {
  throw unreachable('A part of the app could not be loaded.', { cause })
})
