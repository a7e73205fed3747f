import { createBindings, decode, type Bindings } from './bindings.js'
import { computations, signHs256 } from './compute.js'
import type { Json, JsonObject, RecordedAnswer, RecordedRequest, Recording, Step } from './recording.js'
import { jwtSecret, type Target } from './target.js'
import type { World } from './world.js'

const comparedHeaders = /^(content-type|x-sb-error-code|x-supabase-api-version|sb-auth-.*|cache-control|www-authenticate|link|x-total-count|retry-after)$/

interface Replay {
  readonly recording: Recording
  readonly target: Target
  readonly world: World
  readonly bindings: Bindings
  /** Results of `computed`, worked out just before the request that needs them. */
  readonly computed: Map<string, Json>
}

/** Goes through the steps of a recording; throws at the first difference. */
export async function replay(recording: Recording, target: Target, world: World): Promise<void> {
  const computed = new Map<string, Json>()
  const fixed = {
    base: target.base,
    'base%': encodeURIComponent(target.base),
    idp: world.idp,
    'idp%': encodeURIComponent(world.idp),
    hooks: world.hooks,
    service_role: signHs256({ role: 'service_role', iss: 'recordings', iat: 1700000000, exp: 4000000000 }, { secret: jwtSecret }),
  }
  const bindings = createBindings(recording, fixed, (name) => computed.get(name) ?? null)
  const state = { recording, target, world, bindings, computed }
  for (const [index, step] of recording.steps.entries()) {
    const { request } = step
    await takeStep(state, step, `step ${String(index + 1)}${request ? ` (${request.method} ${request.path})` : ''}`)
  }
}

async function takeStep(state: Replay, step: Step, where: string): Promise<void> {
  const { target, world, bindings } = state
  if (step.request && step.response) return exchange(state, { ...step, request: step.request, response: step.response }, where)
  if (step.advance !== undefined) return target.advance(step.advance)
  if (step.mail) return readMail(state, step.mail, where)
  if (step.sms) return readSms(state, step.sms, where)
  if (step.noMail && target.unread.some((message) => message.channel === 'email')) throw new Error(`${where}: there is an unread mail`)
  if (step.noSms && target.unread.some((message) => message.channel !== 'email')) throw new Error(`${where}: there is an unread message`)
  if (step.idp) return world.acceptCode(bindings.fillJson(step.idp as unknown as Json) as unknown as NonNullable<Step['idp']>)
  if (step.hook) return world.answerHook(step.hook.name, step.hook.answer)
  if (step.hookCall) {
    const body = world.takeHookCall(step.hookCall.name)
    if (body === undefined) throw new Error(`${where}: hook ${step.hookCall.name} was not called`)
    bindings.match(step.hookCall.body, body, where)
  }
}

function readMail({ target, bindings }: Replay, mail: NonNullable<Step['mail']>, where: string): void {
  const message = target.unread.find(({ channel, to }) => channel === 'email' && to === bindings.fill(mail.to))
  if (!message) throw new Error(`${where}: no unread mail to ${mail.to}`)
  target.read(message)
  const { type, subject, code, tokenHash, link } = message
  const actual = { to: message.to, type, subject, links: link === undefined ? [] : [link], ...(code === undefined ? {} : { code }), ...(tokenHash === undefined ? {} : { tokenHash }) }
  bindings.match(mail as unknown as Json, actual, where)
}

function readSms({ target, bindings }: Replay, sms: NonNullable<Step['sms']>, where: string): void {
  const message = target.unread.find(({ channel, to }) => channel !== 'email' && to === sms.phone)
  if (!message) throw new Error(`${where}: no unread message to ${sms.phone}`)
  target.read(message)
  bindings.match(sms as unknown as Json, { phone: message.to, otp: message.code, ...(message.type === 'mfa' ? { type: 'mfa' } : {}) }, where)
}

type Exchange = Step & { readonly request: RecordedRequest; readonly response: RecordedAnswer }

async function exchange(state: Replay, { request, response, times = 1, parallel }: Exchange, where: string): Promise<void> {
  if (parallel !== undefined) {
    const prepared = await Promise.all(Array.from({ length: parallel }, () => buildRequest(state, request)))
    for (const answer of await Promise.all(prepared.map((each) => state.target.fetch(each)))) {
      state.bindings.forget('jwt')
      await compare(state, { response, answer, allowsMoreHeaders: true }, where)
    }
    return
  }
  for (let turn = 0; turn < times; turn++) {
    const answer = await state.target.fetch(await buildRequest(state, request))
    await compare(state, { response, answer, allowsMoreHeaders: false }, where)
  }
}

async function buildRequest(state: Replay, { method, path, query, headers, body, form, rawBody }: RecordedRequest): Promise<Request> {
  const { bindings, target } = state
  await compute(state, JSON.stringify([path, query, headers, body, form, rawBody]))
  const url = new URL(`${target.base}${bindings.fill(path)}`)
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, bindings.fill(value))
  const filled = new Headers(Object.entries(headers ?? {}).map(([name, value]): [string, string] => [name, bindings.fill(value)]))
  const content = form ? new URLSearchParams(bindings.fillJson(form) as Record<string, string>).toString() : rawBody !== undefined ? bindings.fill(rawBody) : body === undefined ? undefined : JSON.stringify(bindings.fillJson(body))
  if (!filled.has('content-type')) filled.set('content-type', form ? 'application/x-www-form-urlencoded' : 'application/json')
  return new Request(url, { method, headers: filled, redirect: 'manual', ...(content === undefined ? {} : { body: content }) })
}

async function compute({ recording, target, bindings, computed }: Replay, request: string): Promise<void> {
  for (const [, name = ''] of request.matchAll(/<computed:([^<>]+)>/g)) {
    const input = recording.computed?.[name]
    const computation = computations[String(input?.['fn'])]
    if (!input || !computation) throw new Error(`The runner has no function '${String(input?.['fn'])}' yet.`)
    computed.set(name, await computation(bindings.fillJson(input) as JsonObject, { jwtSecret, now: () => target.now(), fill: (value) => bindings.fillJson(value) }))
  }
}

interface Comparison {
  readonly response: RecordedAnswer
  readonly answer: Response
  readonly allowsMoreHeaders: boolean
}

async function compare(state: Replay, { response, answer, allowsMoreHeaders }: Comparison, where: string): Promise<void> {
  const { bindings, recording } = state
  const text = await answer.text()
  if (answer.status !== response.status) throw new Error(`${where}: expected status ${String(response.status)}, got ${String(answer.status)} ${text}`)
  const expected = response.headers ?? {}
  if (expected['location'] !== undefined) bindings.match(expected['location'], answer.headers.get('location'), `${where} location`)
  compareBody(state, response, text, where)
  const isRedirect = response.status >= 300 && response.status < 400
  const names = [...answer.headers.keys()].filter((name) => comparedHeaders.test(name) || (name === 'location') || (recording.scenario.startsWith('transport/cors') && name.startsWith('access-control-')))
  const extra = names.filter((name) => !(name in expected) && !(isRedirect && name === 'content-type'))
  if (extra.length > 0 && !allowsMoreHeaders) throw new Error(`${where}: too many headers [${extra.map((name) => `${name}: ${answer.headers.get(name) ?? ''}`).join()}]`)
  for (const [name, value] of Object.entries(expected)) bindings.match(value, answer.headers.get(name), `${where} header ${name}`)
}

function compareBody({ bindings }: Replay, response: RecordedAnswer, text: string, where: string): void {
  if (response.status >= 300 && response.status < 400) return
  if (response.text !== undefined) return bindings.match(response.text, text, where)
  if (response.body === undefined) {
    if (text !== '') throw new Error(`${where}: expected no body, got ${text}`)
    return
  }
  const body = JSON.parse(text) as Json
  bindings.match(response.body, body, where)
  checkTimes(body, where)
}

/** `expires_at` is the token's `exp`, and `expires_in` what lies between `iat` and `exp`. */
function checkTimes(body: Json, where: string): void {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return
  const { access_token: token, expires_at: at, expires_in: seconds } = body as JsonObject
  if (typeof token !== 'string' || at === undefined) return
  const { exp, iat } = decode(token.split('.')[1] ?? '') as { exp: number; iat: number }
  if (at !== exp || seconds !== exp - iat) throw new Error(`${where}: expires_at and expires_in do not fit the token`)
}
