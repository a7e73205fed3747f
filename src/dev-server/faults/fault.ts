/** Failures that have a name of their own. */
export const faultNames = ['offline', 'slow', 'lost-answer', 'html-403', 'link-expired', 'session-revoked', 'clock-wrong'] as const

export type FaultName = (typeof faultNames)[number]

/** An error answer that GoTrue could give: the code and text are those of the status unless given. */
export interface StatusFault {
  readonly status: number
  readonly code?: string | undefined
  readonly message?: string | undefined
}

/**
 * What can be made to go wrong: the network (`offline`, `slow`, `lost-answer`: handled, but the answer never arrives), a proxy
 * (`html-403`), an error status, the link or code being verified (`link-expired`), the session in use (`session-revoked`), or
 * the server's clock, a day ahead of the device's (`clock-wrong`).
 */
export type Fault = FaultName | StatusFault

/** Refuses what is no fault, saying what one is. */
export function checkFault(fault: unknown): Fault {
  if (isFaultName(fault)) return fault
  if (typeof fault === 'object' && fault !== null && 'status' in fault && isErrorStatus(fault.status)) return { ...fault, status: fault.status }
  throw new TypeError(`latchkey: a fault is ${faultNames.map((name) => `'${name}'`).join(', ')}, or { status } with a status from 400 to 599.`)
}

/** A fault in one word, for people. */
export function faultLabel(fault: Fault): string {
  return typeof fault === 'string' ? fault : String(fault.status)
}

function isFaultName(fault: unknown): fault is FaultName {
  return faultNames.some((name) => name === fault)
}

function isErrorStatus(status: unknown): status is number {
  return typeof status === 'number' && Number.isInteger(status) && status >= 400 && status <= 599
}
