import type { Context } from '../context.js'
import type { Answer } from './apply-fault.js'
import { checkFault, type Fault } from './fault.js'

/** Makes the server fail on purpose. */
export interface Faults {
  /** The next request that the fault concerns fails; faults given in a row take one request each. */
  next(fault: Fault): void
  /** Every request that the fault concerns fails, for a time by the server's clock. */
  during(fault: Fault, options: { readonly seconds: number }): void
  /** Nothing fails any more. */
  clear(): void
  /** What is still to come, in order. */
  list(): readonly PlannedFault[]
  /** Calls back after each change of the plan; returns the way to stop it. */
  subscribe(listener: () => void): () => void
}

/** A fault that is still to come, or lasts until a time by the server's clock. */
export interface PlannedFault {
  readonly fault: Fault
  readonly until?: number
}

/** The faults with their back door, which only the server uses. */
export interface FaultPlan extends Faults {
  /** Answers a request, or fails as planned. */
  answer(context: Context, handle: Answer): Promise<Response>
}

type ConcernsRequest = (fault: Fault, context: Context) => Promise<boolean>

export function createFaults(now: () => number): FaultPlan {
  let planned: readonly PlannedFault[] = []
  const listeners = new Set<() => void>()
  const plan = (faults: readonly PlannedFault[]) => {
    planned = faults
    for (const listener of listeners) listener()
  }
  const current = () => planned.filter(({ until }) => until === undefined || now() < until)

  /** The lasting faults that concern a request, and the first of the others, which is used up. */
  const take = async (context: Context, concernsRequest: ConcernsRequest): Promise<readonly Fault[]> => {
    const concerning: PlannedFault[] = []
    for (const candidate of current()) if (await concernsRequest(candidate.fault, context)) concerning.push(candidate)
    const once = concerning.find((candidate) => candidate.until === undefined && planned.includes(candidate))
    if (once) plan(current().filter((other) => other !== once))
    return concerning.filter((candidate) => candidate === once || candidate.until !== undefined).map(({ fault }) => fault)
  }

  return {
    next(fault) { plan([...current(), { fault: checkFault(fault) }]) },
    during(fault, { seconds }) {
      if (!(seconds > 0)) throw new TypeError('latchkey: faults.during() needs a number of seconds above zero.')
      plan([...current(), { fault: checkFault(fault), until: now() + seconds * 1000 }])
    },
    clear() { plan([]) },
    list: current,
    async answer(context, handle) {
      if (planned.length === 0) return handle(context)
      const { applyFault, concernsRequest } = await import('./apply-fault.js')
      const faults = await take(context, concernsRequest)
      return faults.reduce<Answer>((inner, fault) => (outer) => applyFault(fault, outer, inner), handle)(context)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
  }
}
