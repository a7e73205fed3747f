import { createDevServer, type DevServerOptions } from 'latchkey/dev-server'

type Answer = Readonly<Record<string, unknown>>

export interface Call {
  readonly body?: unknown
  readonly token?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A server with one person, and a way to call it that reads like the requests it is about. */
export function openServer(options: DevServerOptions = {}) {
  const ada = { email: 'ada@example.test', password: 'correct horse' }
  const server = createDevServer({ users: [ada], ...options })
  const send = (route: string, { body, token, headers = {} }: Call = {}) => {
    const [method = 'GET', path = '/'] = route.split(' ')
    return server.fetch(`http://auth.test${path}`, {
      method,
      headers: { ...(token === undefined ? {} : { authorization: `Bearer ${String(token)}` }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }
  const call = async (route: string, input: Call = {}): Promise<Answer> => {
    const answer = await send(route, input)
    const text = await answer.text()
    return { status: answer.status, ...(text.startsWith('{') ? Object(JSON.parse(text)) : { items: text === '' ? undefined : JSON.parse(text) }) }
  }
  const signIn = async (): Promise<Answer> => call('POST /token?grant_type=password', { body: ada })
  return { ada, server, send, call, signIn }
}

export function claimsOf(token: unknown): Readonly<Record<string, unknown>> {
  return Object(JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString()))
}
