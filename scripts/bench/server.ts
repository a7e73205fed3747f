import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { createServer } from 'node:net'

/** A figure beside its yardstick, both from this run. */
export interface ServerFigure {
  readonly name: string
  readonly unit: string
  readonly ours: number
  readonly yardstick: { readonly name: string; readonly value: number }
  /** What `ours` may be at most (or must be at least), as a part of the yardstick, or in its own unit. */
  readonly limit: { readonly kind: 'at most' | 'at least'; readonly value: number }
  readonly isWithin: boolean
}

const command = 'dist/dev-server/cli.js'

/** How long the command takes until it answers, against an empty run of Node. */
export async function measureStart(rounds = 9): Promise<ServerFigure> {
  const empty: number[] = []
  const ours: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    empty.push(await timeEmptyNode())
    ours.push(await timeCommand())
  }
  return compare({ name: 'latchkey dev until it answers', unit: 'ms', ours: median(ours), yardstick: { name: 'node -e 0', value: median(empty) } }, { kind: 'at most', factor: 5 })
}

async function timeEmptyNode(): Promise<number> {
  const start = performance.now()
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit')
  return performance.now() - start
}

async function timeCommand(): Promise<number> {
  const port = await findFreePort()
  const start = performance.now()
  const child = spawn(process.execPath, [command, 'dev', '--port', String(port)], { stdio: 'ignore' })
  await untilAnswering(port, child)
  const time = performance.now() - start
  await stop(child)
  return time
}

/** Requests a second to `GET /user`, against a route of the same listener that does nothing. */
export async function measureThroughput(seconds = 2): Promise<ServerFigure> {
  return withServer(async (port) => {
    const session = await post(port, '/signup', { email: 'ada@example.test', password: 'correct horse' })
    const authorization = { authorization: `Bearer ${String(session['access_token'])}` }
    await countRequests(port, { path: '/health', seconds: seconds / 4 })
    const rounds = [1, 2, 3].map(() => ({ user: 0, empty: 0 }))
    for (const round of rounds) {
      round.empty = await countRequests(port, { path: '/health', seconds: seconds / 3 })
      round.user = await countRequests(port, { path: '/user', headers: authorization, seconds: seconds / 3 })
    }
    const ours = median(rounds.map(({ user }) => user))
    const value = median(rounds.map(({ empty }) => empty))
    return compare({ name: 'GET /user', unit: 'requests/s', ours, yardstick: { name: 'GET /health', value } }, { kind: 'at least', factor: 1 / 3 })
  })
}

const crowd = 10_000

/** What 10,000 people take in memory, and whether signing in among them takes longer than among ten. */
export async function measureCrowd(): Promise<readonly ServerFigure[]> {
  const { createDevServer } = await import('latchkey/dev-server')
  const people = (count: number) => Array.from({ length: count }, (_, index) => ({ email: `person${String(index)}@example.test`, password: 'correct horse' }))
  const before = usedMemory()
  const many = createDevServer({ users: people(crowd) })
  const memory = usedMemory() - before
  const few = createDevServer({ users: people(10) })
  const times = { many: [] as number[], few: [] as number[] }
  for (let round = 0; round < 400; round += 1) {
    times.few.push(await timeSignIn(few, round % 10))
    times.many.push(await timeSignIn(many, (round * 7919) % crowd))
  }
  return [
    { name: `${String(crowd)} people in memory`, unit: 'MB', ours: memory, yardstick: { name: 'limit', value: 200 }, limit: { kind: 'at most', value: 200 }, isWithin: memory <= 200 },
    // Half as much again is what two equal series differ by on a busy machine.
    compare({ name: `sign-in among ${String(crowd)}`, unit: 'ms', ours: median(times.many.slice(50)), yardstick: { name: 'sign-in among 10', value: median(times.few.slice(50)) } }, { kind: 'at most', factor: 1.5 }),
  ]
}

/** All figures of the embedded server. */
export async function measureServer(): Promise<readonly ServerFigure[]> {
  return [await measureStart(), await measureThroughput(), ...(await measureCrowd())]
}

async function timeSignIn(server: { fetch: typeof globalThis.fetch }, person: number): Promise<number> {
  const body = JSON.stringify({ email: `person${String(person)}@example.test`, password: 'correct horse' })
  const start = performance.now()
  const answer = await server.fetch('http://auth.test/token?grant_type=password', { method: 'POST', body })
  const time = performance.now() - start
  if (answer.status !== 200) throw new Error(`A sign-in was answered with ${String(answer.status)}.`)
  return time
}

function usedMemory(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1024 / 1024
}

type Measured = Pick<ServerFigure, 'name' | 'unit' | 'ours' | 'yardstick'>

function compare(measured: Measured, { kind, factor }: { kind: 'at most' | 'at least'; factor: number }): ServerFigure {
  const value = measured.yardstick.value * factor
  return { ...measured, limit: { kind, value }, isWithin: kind === 'at most' ? measured.ours <= value : measured.ours >= value }
}

async function withServer<T>(measure: (port: number) => Promise<T>): Promise<T> {
  const port = await findFreePort()
  const env = { ...process.env, GOTRUE_MAILER_AUTOCONFIRM: 'true' }
  const child = spawn(process.execPath, [command, 'dev', '--port', String(port)], { stdio: 'ignore', env })
  try {
    await untilAnswering(port, child)
    return await measure(port)
  } finally {
    await stop(child)
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

async function untilAnswering(port: number, child: ChildProcess): Promise<void> {
  while (!(await isAnswering(port))) {
    if (child.exitCode !== null) throw new Error(`${command} ended with ${String(child.exitCode)}. Build the package first.`)
    await new Promise((resolve) => { setTimeout(resolve, 1) })
  }
}

function isAnswering(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    request({ port, host: '127.0.0.1', path: '/health', agent: false }, (answer) => { resolve(answer.resume().statusCode === 200) })
      .on('error', () => { resolve(false) })
      .end()
  })
}

interface Load {
  readonly path: string
  readonly seconds: number
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends over 16 connections, each with its next request as soon as it has an answer. */
async function countRequests(port: number, { path, seconds, headers = {} }: Load): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const end = performance.now() + seconds * 1000
  let count = 0
  const send = () => new Promise<void>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, agent, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${path} was answered with ${String(answer.statusCode)}.`))
      answer.resume().once('end', resolve)
    }).on('error', reject).end()
  })
  const worker = async () => {
    while (performance.now() < end) {
      await send()
      count += 1
    }
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  agent.destroy()
  return count / seconds
}

async function post(port: number, path: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(`http://127.0.0.1:${String(port)}${path}`, { method: 'POST', body: JSON.stringify(body) })
  return { ...Object(await answer.json()) }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => { resolve(typeof address === 'object' && address ? address.port : 0) })
    })
  })
}
