import { unreachable } from '../errors.js'

/** A load that has failed is tried anew by the next call. */
const late = <Verbs>(load: () => Promise<Verbs>) => (): Promise<Verbs> => load().catch((cause: unknown) => {
  throw unreachable('A part of the app could not be loaded.', cause)
})

export const loadOnDemand = late(() => import('./on-demand/index.js').then(({ onDemand }) => onDemand))
export const loadPasskeys = late(() => import('./passkeys/index.js'))
export const loadWeb3 = late(() => import('./sign-in-with-web3.js'))
