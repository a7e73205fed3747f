/** The verbs that are loaded when one of them is first called. */
export type OnDemand = typeof import('./on-demand/index.js')

export const loadOnDemand = (): Promise<OnDemand> => import('./on-demand/index.js')
