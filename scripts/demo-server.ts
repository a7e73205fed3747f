import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { createDevServer, type DevServer, type SeedUser } from 'latchkey/dev-server'
import { listen } from 'latchkey/dev-server/node'

/** What the demo page asks for when it starts. */
export interface DemoConfig {
  readonly url: string
  readonly apiKey: string
  /** Where the page reads the mails from; absent against a real server, whose mail goes to real mailboxes. */
  readonly inbox?: string
  /** Where the page asks for something to go wrong; absent against a real server. */
  readonly faults?: string
}

export interface DemoBackend {
  readonly config: DemoConfig
  readonly answers: (request: IncomingMessage, response: ServerResponse) => boolean
  readonly close: () => Promise<void>
}

const inboxPath = '/demo/inbox'
const faultsPath = '/demo/faults'
const configPath = '/demo/config.json'

/** The real server of `LATCHKEY_URL` and `LATCHKEY_KEY`, or an embedded one for the page at `siteUrl`. */
export async function createDemoBackend(siteUrl: string): Promise<DemoBackend> {
  const { LATCHKEY_URL: url, LATCHKEY_KEY: apiKey } = process.env
  if (url && apiKey) return createBackend({ url, apiKey })
  if (url || apiKey) throw new Error('Set both LATCHKEY_URL and LATCHKEY_KEY to run the demo against a real server, or neither.')
  const port = await findFreePort()
  const server = createDevServer({ config: { ...everyWayIn, siteUrl, apiExternalUrl: `http://127.0.0.1:${port}` }, users: people })
  const listener = await listen(server, { port })
  const backend = createBackend({ url: listener.url, apiKey: 'demo', inbox: inboxPath, faults: faultsPath }, server)
  return { ...backend, close: () => listener.close() }
}

const everyWayIn = {
  externalAnonymousUsersEnabled: true, externalPhoneEnabled: true, externalGithubEnabled: true, externalGoogleEnabled: true, samlEnabled: true,
  securityManualLinkingEnabled: true, mfaPhoneEnrollEnabled: true, mfaPhoneVerifyEnabled: true,
}

/** Somebody to sign in as, and somebody with a second factor. */
const people: readonly SeedUser[] = [
  { email: 'ada@example.test', password: 'correct horse battery', userMetadata: { full_name: 'Ada Example' } },
  { email: 'tess@example.test', password: 'correct horse battery', factors: [{ type: 'phone', phone: '+15550100' }] },
]

/** The mails' links name the server's address, so the port is chosen before the server is made. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function createBackend(config: DemoConfig, server?: DevServer): DemoBackend {
  return {
    config,
    answers: (request, response) => {
      if (request.url === configPath) {
        response.setHeader('content-type', 'application/json').end(JSON.stringify(config))
        return true
      }
      if (server && request.url?.startsWith(`${faultsPath}/`) && request.method === 'POST') {
        planFault(server, request.url.slice(faultsPath.length + 1))
        response.writeHead(204).end()
        return true
      }
      if (request.url !== inboxPath || !server) return false
      answerInbox(server, request, response)
      return true
    },
    close: async () => {},
  }
}

/** A network that fails, or a clock that is wrong, is so for a while; the rest happens once. */
function planFault({ faults }: DevServer, name: string) {
  if (name === 'clear') return faults.clear()
  if (name === 'offline' || name === 'clock-wrong') return faults.during(name, { seconds: 15 })
  if (name === 'slow' || name === 'link-expired' || name === 'session-revoked') return faults.next(name)
  if (name === '429') return faults.next({ status: 429, code: 'over_request_rate_limit', message: 'For security purposes, you can only request this after 12 seconds.' })
}

/** Every mail and text so far, unless the page has them already. */
function answerInbox({ inbox: { messages } }: DevServer, request: IncomingMessage, response: ServerResponse) {
  const tag = `"${messages.length} ${messages.at(-1)?.sentAt ?? ''}"`
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store', etag: tag }
  if (request.headers['if-none-match'] === tag) response.writeHead(304, headers).end()
  else response.writeHead(200, headers).end(JSON.stringify(messages))
}
