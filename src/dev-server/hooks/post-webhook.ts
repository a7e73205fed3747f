import { randomUuid } from '../crypto/index.js'
import { refuse, type HttpError } from '../http-error.js'
import type { ServerState } from '../server-state.js'
import { readWebhookAnswer } from './read-webhook-answer.js'
import { signWebhook } from './webhook-signature.js'

const timeout = 5
const pause = 2
const attempts = 3

interface Webhook {
  readonly uri: string
  readonly secrets: string
  readonly payload: string
}

/** Posts a signed message and resolves with the text of the answer, if it has one; tries again when nobody answers. */
export async function postWebhook(server: ServerState, webhook: Webhook): Promise<string | undefined> {
  const deadline = new AbortController()
  const late = refuse(422, 'hook_timeout', `Failed to reach hook within maximum time of ${timeout.toFixed(6)} seconds`)
  const timer = setTimeout(() => { deadline.abort(late) }, timeout * 1000)
  // The `fetch` that was given may not listen to the signal.
  const expiry = new Promise<never>((_, reject) => { deadline.signal.addEventListener('abort', () => { reject(late) }, { once: true }) })
  try {
    return await Promise.race([attempt(server, webhook, deadline.signal), expiry])
  } finally {
    clearTimeout(timer)
  }
}

async function attempt(server: ServerState, webhook: Webhook, signal: AbortSignal): Promise<string | undefined> {
  for (let left = attempts; left > 0; left -= 1) {
    const answer = await send(server, webhook, signal).catch(() => undefined)
    signal.throwIfAborted()
    if (!answer) {
      if (left > 1) await wait(pause, signal)
      else throw refuse(422, 'hook_timeout_after_retry', 'Failed to reach hook after maximum retries')
      continue
    }
    const isBusy = answer.status === 429 || answer.status === 503
    if (isBusy && (answer.headers.get('retry-after') ?? '') !== '') continue
    if (answer.status === 200 || answer.status === 202 || answer.status === 204) return readWebhookAnswer(answer)
    throw refuseStatus(answer.status)
  }
  throw refuseStatus(503)
}

function send({ fetch, now, random }: ServerState, { uri, secrets, payload }: Webhook, signal: AbortSignal): Promise<Response> {
  const id = randomUuid(random)
  const timestamp = Math.floor(now() / 1000)
  return fetch(uri, {
    method: 'POST',
    signal,
    body: payload,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signWebhook(secrets, { id, timestamp, payload }),
    },
  })
}

function refuseStatus(status: number): HttpError {
  const known: Readonly<Record<number, string>> = {
    400: 'Invalid payload sent to hook',
    401: 'Hook requires authorization token',
    429: 'Service currently unavailable due to hook',
    503: 'Service currently unavailable due to hook',
  }
  return refuse(500, 'unexpected_failure', known[status] ?? `Unexpected status code returned from hook: ${String(status)}`)
}

function wait(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    }, { once: true })
  })
}
