import { AuthClient } from '@supabase/auth-js'
import { createAuthClient } from 'latchkey/core'
import { mock } from 'node:test'
import type { Budget } from '../size.ts'
import { measure } from '../size.ts'
import type { Page } from './page.ts'
import { openPage } from './page.ts'

/** What was measured of both clients in one run. */
export interface CoreFigure {
  readonly name: string
  readonly ours: string
  readonly theirs: string
  readonly target: string
  readonly isMet: boolean
}

const url = 'https://auth.example'
const storageKey = 'session'

/** A client as far as both are alike. */
interface Client {
  getSession(): Promise<unknown>
  onAuthStateChange(callback: () => void): unknown
}

const clients = {
  ours: (fetch: typeof globalThis.fetch = unreachable) => createAuthClient({ url, apiKey: 'key', storageKey, fetch, shared: false }),
  theirs: (fetch: typeof globalThis.fetch = unreachable) => new AuthClient({ url, storageKey, fetch }),
}

const unreachable: typeof globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'))

/** All figures of the client, beside those of `@supabase/auth-js`. */
export async function measureCore(): Promise<readonly CoreFigure[]> {
  const page = openPage()
  const silenced = silenceWarnings()
  const figures = [
    await compareReads(page), await compareSubscribers(page), await compareSpeed(page), await compareStart(page),
    await compareTabs(page), await compareOfflineStart(page), await compareOfflineSignOut(page), ...(await compareSize()),
  ]
  silenced()
  return figures
}

async function compareSpeed(page: Page): Promise<CoreFigure> {
  storeSession(page, { isExpired: false })
  const [ours, theirs] = [clients.ours(), clients.theirs()]
  const rates = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round < 7; round += 1) {
    rates.theirs.push(await countCalls(theirs))
    rates.ours.push(await countCalls(ours))
  }
  const [our, their] = [median(rates.ours), median(rates.theirs)]
  return { name: '`getSession()` per second', ours: whole(our), theirs: whole(their), target: `10 times as many (here ${(our / their).toFixed(1)})`, isMet: our >= 10 * their }
}

async function countCalls(client: Client): Promise<number> {
  const end = performance.now() + 150
  let count = 0
  for (; performance.now() < end; count += 20) for (let call = 0; call < 20; call += 1) await client.getSession()
  return count / 0.15
}

async function compareReads(page: Page): Promise<CoreFigure> {
  storeSession(page, { isExpired: false })
  const count = async (client: Client) => {
    await client.getSession()
    page.takeReads(storageKey)
    for (let call = 0; call < 10; call += 1) await client.getSession()
    return page.takeReads(storageKey) / 10
  }
  const [ours, theirs] = [await count(clients.ours()), await count(clients.theirs())]
  return { name: 'storage reads for a `getSession()`', ours: String(ours), theirs: String(theirs), target: '0', isMet: ours === 0 }
}

async function compareSubscribers(page: Page): Promise<CoreFigure> {
  storeSession(page, { isExpired: false })
  const count = async (open: () => Client) => {
    page.takeReads(storageKey)
    const client = open()
    await new Promise<void>((resolve) => {
      let left = 100
      const handleEvent = () => {
        left -= 1
        if (left === 0) resolve()
      }
      for (let subscriber = 0; subscriber < 100; subscriber += 1) client.onAuthStateChange(handleEvent)
    })
    return page.takeReads(storageKey)
  }
  const [ours, theirs] = [await count(clients.ours), await count(clients.theirs)]
  return { name: 'storage reads for a start and 100 subscribers', ours: String(ours), theirs: String(theirs), target: '1', isMet: ours === 1 }
}

async function compareStart(page: Page): Promise<CoreFigure> {
  storeSession(page, { isExpired: false })
  const time = async (open: () => Client) => {
    const times: number[] = []
    for (let round = 0; round < 200; round += 1) {
      const began = performance.now()
      await open().getSession()
      times.push(performance.now() - began)
    }
    return median(times) * 1000
  }
  const [theirs, ours] = [await time(clients.theirs), await time(clients.ours)]
  return { name: 'from creating the client to its session', ours: `${whole(ours)} µs`, theirs: `${whole(theirs)} µs`, target: 'none', isMet: true }
}

async function compareTabs(page: Page): Promise<CoreFigure> {
  const count = async (open: (fetch: typeof globalThis.fetch) => Client) => {
    storeSession(page, { isExpired: true })
    let requests = 0
    const server: typeof globalThis.fetch = async () => {
      requests += 1
      await new Promise((resolve) => setTimeout(resolve, 50))
      return Response.json(makeSession({ isExpired: false }))
    }
    await Promise.all(Array.from({ length: 50 }, () => open(server)).map((client) => client.getSession()))
    return requests
  }
  const [ours, theirs] = [await count(clients.ours), await count(clients.theirs)]
  return { name: 'renewals sent for 50 tabs whose session has expired', ours: String(ours), theirs: String(theirs), target: '1', isMet: ours === 1 }
}

async function compareOfflineStart(page: Page): Promise<CoreFigure> {
  page.setOnline(false)
  storeSession(page, { isExpired: true })
  const isKnown = clients.ours().getSnapshot().status !== 'loading'
  const theirs = await inFakeTime(() => clients.theirs().getSession())
  page.setOnline(true)
  return { name: 'offline, with an expired session: until the first state is known', ours: isKnown ? 'the same tick' : 'later', theirs: `${theirs} s`, target: 'the same tick', isMet: isKnown }
}

async function compareOfflineSignOut(page: Page): Promise<CoreFigure> {
  page.setOnline(false)
  storeSession(page, { isExpired: true })
  const client = clients.ours()
  const answer = client.signOut()
  const isOut = client.getSnapshot().status === 'signed-out' && !page.items.has(storageKey)
  await answer
  const theirs = await inFakeTime(async () => {
    storeSession(page, { isExpired: true })
    await clients.theirs().signOut()
  })
  page.setOnline(true)
  return { name: 'offline, with an expired session: until signing out is done', ours: isOut ? 'the same tick' : 'later', theirs: `${theirs} s`, target: 'the same tick', isMet: isOut }
}

/** Seconds that pass on a clock that runs ahead as fast as the code lets it. */
async function inFakeTime(work: () => Promise<unknown>): Promise<string> {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: Date.now() })
  const began = Date.now()
  let isDone = false
  const done = work().finally(() => {
    isDone = true
  })
  while (!isDone) {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    if (!isDone) mock.timers.tick(100)
  }
  await done
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  mock.timers.reset()
  return seconds
}

async function compareSize(): Promise<CoreFigure[]> {
  const weigh = async (name: string, part: Partial<Budget>) => (await measure({ name, code: `export * from '${name}'`, limit: Infinity, ...part })).size
  const first = await weigh('latchkey/core', {})
  const most = await weigh('latchkey/core', { isWhole: true, leavingOut: ['passkeys/index', 'web3'] })
  const [whole, theirs] = [await weigh('latchkey/core', { isWhole: true }), await weigh('@supabase/auth-js', { isWhole: true })]
  const kilobytes = (size: number) => `${size.toFixed(1)} kB`
  return [
    { name: 'loaded first, minified and gzipped', ours: kilobytes(first), theirs: kilobytes(theirs), target: '10.0 kB', isMet: first <= 10 },
    { name: 'with every verb that is loaded on demand, but passkeys and wallets', ours: kilobytes(most), theirs: kilobytes(theirs), target: '10.0 kB', isMet: most <= 10 },
    { name: 'with everything', ours: kilobytes(whole), theirs: kilobytes(theirs), target: 'none', isMet: true },
  ]
}

function storeSession(page: Page, options: { isExpired: boolean }): void {
  page.items.clear()
  page.items.set(storageKey, JSON.stringify(makeSession(options)))
}

function makeSession({ isExpired }: { isExpired: boolean }) {
  const iat = Math.floor(Date.now() / 1000) - (isExpired ? 7200 : 0)
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const user = { id: '11111111-1111-4111-8111-111111111111', aud: 'authenticated', email: 'ada@example.test', app_metadata: {}, user_metadata: {}, created_at: '2026-01-01T00:00:00Z' }
  return {
    access_token: `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ sub: user.id, iat, exp: iat + 3600, aal: 'aal1' })}.c2ln`,
    token_type: 'bearer', expires_in: 3600, expires_at: iat + 3600, refresh_token: 'refresh', user,
  }
}

/** auth-js warns of many clients on one page, which is the point here. */
function silenceWarnings(): () => void {
  const { warn, error } = console
  console.warn = console.error = () => undefined
  return () => Object.assign(console, { warn, error })
}

const whole = (value: number) => Math.round(value).toLocaleString('en')

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
