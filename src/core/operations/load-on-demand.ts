import { unreachable } from '../errors.js'

/** The verbs that are loaded when one of them is first called. */
export type OnDemand = typeof import('./on-demand/index.js')

/** A load that has failed is tried anew by the next call. */
const late = <Verbs>(load: () => Promise<Verbs>) => (): Promise<Verbs> => load().catch((cause: unknown) => {
  throw unreachable('A part of the app could not be loaded.', cause)
})

export const loadOnDemand = late(() => import('./on-demand/index.js'))
export const loadPasskeys = late(() => import('./passkeys/index.js'))
export const loadWeb3 = late(() => import('./sign-in-with-web3.js'))
