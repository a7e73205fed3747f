import type { AuthErrorLike } from '../../../core/index.js'
import { errorCode } from '../error-code.js'
import { stepUpKindOf, type StepUpKind } from './step-up-kind.js'

/** What an action is given to show that it is the person: parts of what `updateUser` takes. */
export interface StepUpProof {
  nonce?: string
  current_password?: string
}

/** An action that the server may want confirmed; called again with each further proof. */
export type StepUpAction<Result> = (proof: StepUpProof) => Result | Promise<Result>

/** How an action ended: with what it gave back, or given up by the person. */
export type StepUpOutcome<Result> = { readonly outcome: 'done'; readonly result: Result } | { readonly outcome: 'cancelled' }

/** What the person is asked for now. */
export interface StepUpRequest {
  readonly kind: StepUpKind
  /** It follows another request of the same action. */
  readonly isFollowing: boolean
  /** Runs the action again; gives back what is wrong with this proof, or what kept it from being looked at. */
  readonly confirm: (proof: StepUpProof) => Promise<{ error: AuthErrorLike | null }>
  /** Gives the action up; while it is under way, as soon as it has ended, unless it went through. */
  readonly cancel: () => void
}

/** Runs actions, and holds what the person is asked for. */
export interface StepUpRunner {
  run<Result>(action: StepUpAction<Result>): Promise<StepUpOutcome<Result>>
  getRequest(): StepUpRequest | null
  subscribe(listener: () => void): () => void
  /** Somebody is there to be asked, until the function that it gives back is called. */
  attend(): () => void
}

/** Makes what runs actions that the server may want confirmed. */
export function createStepUp(): StepUpRunner {
  const listeners = new Set<() => void>()
  let request: StepUpRequest | null = null
  let isAttended = true
  const show = (next: StepUpRequest | null) => {
    request = next
    for (const listener of [...listeners]) listener()
  }
  const ask = (next: StepUpRequest) => {
    request?.cancel()
    show(next)
    if (!isAttended) next.cancel()
  }
  const close = (closed: StepUpRequest | null) => { if (closed && request === closed) show(null) }
  return {
    run: (action) => new Promise((resolve, reject) => runAction(action, { ask, close, resolve, reject })),
    getRequest: () => request,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    attend() {
      isAttended = true
      return () => {
        isAttended = false
        request?.cancel()
      }
    },
  }
}

interface Run<Result> {
  ask(request: StepUpRequest): void
  close(request: StepUpRequest | null): void
  resolve(outcome: StepUpOutcome<Result>): void
  reject(reason: unknown): void
}

/** A request that knows whether it was given up, by the person or because nobody sees it any more. */
interface Asked extends StepUpRequest {
  isGivenUp: boolean
}

function runAction<Result>(action: StepUpAction<Result>, { ask, close, resolve, reject }: Run<Result>): void {
  const nothingWrong = { error: null }
  const attempt = async (proof: StepUpProof, asked: Asked | null): Promise<{ error: AuthErrorLike | null }> => {
    const end = await endOf(action, proof)
    const kind = end.error && stepUpKindOf(end.error)
    const isStaying = asked !== null && end.error !== null && belongsTo(asked, end.error)
    if (isStaying && !asked.isGivenUp) return { error: end.error }
    close(asked)
    if (asked?.isGivenUp && (isStaying || kind)) resolve({ outcome: 'cancelled' })
    else if (kind) ask(requestFor(kind, { proof, isFollowing: asked !== null }))
    else if ('reason' in end) reject(end.reason)
    else resolve({ outcome: 'done', result: end.result })
    return nothingWrong
  }
  const requestFor = (kind: StepUpKind, { proof, isFollowing }: { proof: StepUpProof; isFollowing: boolean }): StepUpRequest => {
    let isUnderWay = false
    const request: Asked = {
      kind, isFollowing, isGivenUp: false,
      async confirm(more) {
        if (isUnderWay) return nothingWrong
        isUnderWay = true
        return attempt({ ...proof, ...more }, request).finally(() => { isUnderWay = false })
      },
      cancel() {
        request.isGivenUp = true
        if (isUnderWay) return
        close(request)
        resolve({ outcome: 'cancelled' })
      },
    }
    return request
  }
  void attempt({}, null)
}

type End<Result> = { error: AuthErrorLike | null } & ({ result: Result } | { reason: unknown })

/** A client gives its error back; an app's own action may throw it. */
async function endOf<Result>(action: StepUpAction<Result>, proof: StepUpProof): Promise<End<Result>> {
  const run = async () => action(proof)
  return run().then(
    (result) => ({ result, error: isRecord(result) && isError(result.error) ? result.error : null }),
    (reason: unknown) => ({ reason, error: isError(reason) ? reason : null }),
  )
}

const passing = new Set<unknown>(['network_failure', 'network_timeout', 'request_timeout', 'over_request_rate_limit'])

/** Whether an error is about the proof that was asked for, or passes by itself: the person stays where the proof was given. A second factor is used up. */
function belongsTo({ kind }: StepUpRequest, error: AuthErrorLike): boolean {
  return kind !== 'second-factor' && (stepUpKindOf(error) === kind || passing.has(errorCode(error)))
}

const isRecord = (value: unknown): value is { readonly error?: unknown } => typeof value === 'object' && value !== null

const isError = (value: unknown): value is AuthErrorLike => value instanceof Error || (typeof value === 'object' && value !== null && 'code' in value)
