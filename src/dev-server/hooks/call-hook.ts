import type { Context } from '../context.js'
import { randomUuid } from '../crypto/index.js'
import { HttpError, refuse } from '../http-error.js'
import { requestAddress } from '../request-address.js'
import { toTimestamp } from '../timestamp.js'
import { hookConfig, type HookName } from './hook-config.js'

export type HookOutput = Readonly<Record<string, unknown>>

/** What hooks are called in their own messages, where that is not the name of the setting. */
const messageNames: Partial<Record<HookName, string>> = {
  'custom-access-token': 'customize-access-token',
  'mfa-verification-attempt': 'mfa-verification',
  'password-verification-attempt': 'password-verification',
}

/** Whether there is a hook to call. */
export function hasHook({ server }: Context, name: HookName): boolean {
  return hookConfig(server.config, name) !== undefined
}

/** Calls a hook with its input and resolves with its output, which is empty when the hook is off or says nothing; an error that it reports is thrown. */
export async function callHook(context: Context, name: HookName, input: Readonly<Record<string, unknown>>): Promise<HookOutput | undefined> {
  const { server, request } = context
  const hook = hookConfig(server.config, name)
  if (!hook) return undefined
  // A function in a database: there is none here.
  if (!/^https?:/.test(hook.uri)) throw refuse(500, 'unexpected_failure', `Error running hook URI: ${hook.uri}`)
  const metadata = {
    uuid: randomUuid(server.random),
    time: toTimestamp(server.now()),
    name: messageNames[name] ?? name,
    ip_address: requestAddress(request),
  }
  // Made before anything is awaited: the message shows what is, not what comes of it.
  const payload = JSON.stringify({ metadata, ...input })
  const { postWebhook } = await import('./post-webhook.js')
  const text = await postWebhook(server, { ...hook, payload })
  return text === undefined ? undefined : readOutput(text)
}

function readOutput(text: string): HookOutput {
  const output = parse(text)
  const { http_code: status = 0, message } = toObject(output['error']) ?? {}
  const isError = typeof message === 'string' && message !== '' && Number.isInteger(status)
  if (isError) throw reportedError(Number(status), message)
  return output
}

function parse(text: string): HookOutput {
  try {
    const value: unknown = JSON.parse(text)
    if (value === null) return {}
    const output = toObject(value)
    if (output) return output
  } catch {
    // Answered like JSON of the wrong shape, below.
  }
  throw wrongOutput()
}

/** A hook's answer that is not what it should be. */
export function wrongOutput(): HttpError {
  return refuse(500, 'unexpected_failure', 'Error unmarshaling JSON output.')
}

/** The hook's own status and words; GoTrue has no code for it. */
function reportedError(asked: number, message: string): HttpError {
  const canHaveBody = asked >= 200 && asked <= 599 && ![204, 205, 304].includes(asked)
  const status = canHaveBody ? asked : 500
  return new HttpError(status, status === 500 ? 'unexpected_failure' : 'unknown', { message, hidesCode: true })
}

function toObject(value: unknown): HookOutput | undefined {
  // SAFETY: an object that is neither null nor an array has string keys.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as HookOutput) : undefined
}
