import type { Http, HttpAnswer, HttpInit } from '../../src/core/index.ts'
import type { AuthServer, ServerAnswer, ServerRequest } from './auth-server.ts'
import type { Schedule, Sleeper } from './schedule.ts'

/** What becomes of a request. */
export interface Fate {
  /** Milliseconds to the server, and back. */
  out: number
  back: number
  /** `refused`: something on the way answers in the server's place; `spoilt`: the same, after the server did its work. */
  outcome: 'answered' | 'unreachable' | 'request lost' | 'answer lost' | 'refused' | 'spoilt'
  answer?: ServerAnswer
}

interface Parts {
  schedule: Schedule
  server: AuthServer
  forecast: (request: ServerRequest) => Fate
}

export interface Sender extends Sleeper {
  readonly name: string
  isOnline: boolean
}

interface Line {
  tab: Sender
  /** Called for each request as it goes out; what it gives is called when the tab knows how it ended, or gives up. */
  sent: (request: ServerRequest) => () => void
}

/** The way from each tab to the server and back. */
export function createNetwork({ schedule, server, forecast }: Parts) {
  let requests = 0
  const open = ({ tab, sent }: Line): Http => (address, init) => new Promise((resolve, reject) => {
    if (tab.isDead) return
    const request = readRequest(address, init)
    const { out, back, outcome, answer } = tab.isOnline ? forecast(request) : { out: 1, back: 1, outcome: 'unreachable', answer: undefined } as const
    const lane = `request ${(requests += 1)}`
    const know = sent(request)
    init.signal?.addEventListener('abort', know)
    const hear = (run: () => void) => schedule.send({
      tab, lane, delay: back,
      run() {
        know()
        run()
      },
    })
    if (outcome === 'unreachable') return hear(() => reject(new TypeError('Failed to fetch')))
    schedule.send({
      tab: null, lane, delay: out,
      run() {
        if (outcome === 'request lost') return
        const given = outcome === 'refused' ? answer : server.handle(request)
        if (outcome !== 'answer lost') hear(() => resolve(toAnswer((outcome === 'spoilt' ? answer : given) ?? { status: 502, body: '<html>' })))
      },
    })
  })
  return { open }
}

function readRequest(address: string, { method, headers, body }: HttpInit): ServerRequest {
  return { method, url: new URL(address), body: JSON.parse(body ?? '{}'), bearer: headers.Authorization?.slice('Bearer '.length) ?? null }
}

function toAnswer({ status, body }: ServerAnswer): HttpAnswer {
  return {
    ok: status < 300,
    status,
    json: async () => {
      if (typeof body === 'string') throw new SyntaxError('Unexpected token <')
      return structuredClone(body)
    },
  }
}
