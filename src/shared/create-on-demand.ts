/** How far a load is: `value` once it is there, `hasFailed` while the last try has come to nothing. */
export interface OnDemandState<Value> {
  readonly value?: Value
  readonly hasFailed?: boolean
}

/** Something that is loaded when it is first needed. */
export interface OnDemand<Value> {
  get(): OnDemandState<Value>
  subscribe(listener: () => void): () => void
  /** Resolves when the load has ended, well or not; a load that has failed is tried anew by the next call. */
  load(): Promise<OnDemandState<Value>>
}

const made = /* @__PURE__ */ new WeakMap<() => Promise<unknown>, OnDemand<unknown>>()

/** What a function loads, as one thing for the whole page: to be called anew wherever the function is at hand. */
export function onDemandOf<Value>(load: () => Promise<Value>): OnDemand<Value> {
  // SAFETY: what is kept for a function was made from it.
  const known = (made.get(load) ?? createOnDemand(load)) as OnDemand<Value>
  made.set(load, known)
  return known
}

/** Makes something that is loaded when it is first needed, once for the whole page. */
export function createOnDemand<Value>(load: () => Promise<Value>): OnDemand<Value> {
  const listeners = new Set<() => void>()
  let state: OnDemandState<Value> = {}
  let underWay: Promise<OnDemandState<Value>> | undefined
  const settle = (next: OnDemandState<Value>) => {
    state = next
    for (const listener of [...listeners]) listener()
    return next
  }
  const fail = () => {
    underWay = undefined
    return settle({ hasFailed: true })
  }
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    load: () => (underWay ??= load().then((value) => settle({ value }), fail)),
  }
}
