import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { DevServer } from './dev-server.js'

export interface ListenOptions {
  /** 0 takes any free port. @default 9999 */
  readonly port?: number | undefined
  /** @default '127.0.0.1' */
  readonly host?: string | undefined
  /** Told of each mail that did not get through, where the settings name an SMTP server. */
  readonly onMailFailure?: ((error: Error) => void) | undefined
}

export interface Listener {
  /** Where the server can be reached, without a final slash. */
  readonly url: string
  /** Stops listening; requests on their way are answered first. */
  close(): Promise<void>
}

/** Makes a dev server reachable over HTTP, with its inbox at `/inbox`; where the settings name an SMTP server, its mails go out by it. */
export async function listen(server: DevServer, { port = 9999, host = '127.0.0.1', onMailFailure = () => {} }: ListenOptions = {}): Promise<Listener> {
  const origin = `http://${host.includes(':') ? `[${host}]` : host}`
  const listener = createServer((request, response) => { void answer(server, request, response) })
  await new Promise<void>((resolve, reject) => {
    listener.once('error', (error: NodeJS.ErrnoException) => { reject(explain(error, { port, host })) })
    listener.listen(port, host, resolve)
  })
  const stopMails = await startMails(server, onMailFailure)
  const address = listener.address()
  const actualPort = typeof address === 'object' && address ? address.port : port
  return {
    url: `${origin}:${String(actualPort)}`,
    close: () => new Promise((resolve, reject) => {
      listener.close((error) => { if (error) reject(error); else resolve() })
      stopMails()
      listener.closeIdleConnections()
      // A browser may hold a connection open that it has asked nothing on.
      setTimeout(() => listener.closeAllConnections(), 1000).unref()
    }),
  }
}

async function startMails(server: DevServer, onFailure: (error: Error) => void): Promise<() => void> {
  if (server.config.smtpHost === '') return () => {}
  const { createMailSender } = await import('./node/mail-sender.js')
  const send = createMailSender(server.config)
  return server.forwardMails((mail) => send(mail).catch((error: unknown) => {
    const failure = error instanceof Error ? error : new Error(String(error))
    onFailure(failure)
    throw failure
  }))
}

function explain(error: NodeJS.ErrnoException, { port, host }: { port: number; host: string }): Error {
  if (error.code === 'EADDRINUSE') return new Error(`latchkey: port ${String(port)} on ${host} is in use. Stop what listens there, or choose another with --port.`)
  if (error.code === 'EACCES') return new Error(`latchkey: port ${String(port)} on ${host} may not be used by this user. Choose one above 1023 with --port.`)
  return error
}

async function answer(server: DevServer, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = await toRequest(incoming).catch(() => undefined)
  if (!request) {
    // Whoever speaks no HTTP that a Request can hold is not worth a crash.
    outgoing.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('Bad request\n')
    return
  }
  try {
    const response = await (isForInbox(incoming) ? answerInbox(server, request) : server.fetch(request))
    await send(response, outgoing)
  } catch {
    // As the network fails: with no answer at all.
    outgoing.destroy()
  }
}

function isForInbox({ url = '' }: IncomingMessage): boolean {
  return /^\/inbox(?=[/?]|$)/.test(url)
}

async function answerInbox(server: DevServer, request: Request): Promise<Response> {
  const { answerInboxRequest } = await import('./inbox-page/index.js')
  return answerInboxRequest(server, request)
}

/** More than this is refused anyway; reading on would only fill the memory. */
const bodyLimit = 1024 * 1024 + 1

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const method = incoming.method ?? 'GET'
  const headers: [string, string][] = []
  for (let index = 0; index < incoming.rawHeaders.length; index += 2) headers.push([incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? ''])
  // The path is put behind the host as it is, so that `//host` cannot become one.
  const url = `http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers })
  return new Request(url, { method, headers, body: await readBody(incoming) })
}

async function readBody(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of incoming) {
    if (!(chunk instanceof Buffer)) continue
    length += chunk.length
    if (length <= bodyLimit + chunk.length) chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const headers: string[] = []
  response.headers.forEach((value, name) => { headers.push(name, value) })
  if (!response.body) {
    outgoing.writeHead(response.status, [...headers, ...(response.status === 204 ? [] : ['content-length', '0'])])
    outgoing.end()
    return
  }
  const body = Buffer.from(await response.arrayBuffer())
  outgoing.writeHead(response.status, [...headers, 'content-length', String(body.length)])
  outgoing.end(body)
}
