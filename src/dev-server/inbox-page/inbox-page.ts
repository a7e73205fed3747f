import type { Fault } from '../faults/index.js'
import { faultNames } from '../faults/index.js'
import { findChanges, type InboxSources, type Shown } from './inbox-changes.js'
import { pageScript } from './page-script.js'
import { pageStyle } from './page-style.js'
import { statusFaults } from './render-faults.js'
import { renderMailDocument } from './render-message.js'
import { renderPage } from './render-page.js'

/** Answers requests to `/inbox`, the page that shows a server's mails and texts. Nothing is read from a disk: other paths are 404. */
export async function answerInboxRequest(sources: InboxSources, request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  if (request.method === 'POST' && pathname === '/inbox/faults') return planFault(sources, request)
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain('Method not allowed', 405)
  switch (pathname) {
    case '/inbox':
    case '/inbox/': return secured(renderPage(sources), 'text/html; charset=utf-8')
    case '/inbox/inbox.css': return secured(pageStyle, 'text/css; charset=utf-8')
    case '/inbox/inbox.js': return secured(pageScript, 'text/javascript; charset=utf-8')
    case '/inbox/changes': return secured(JSON.stringify(findChanges(sources, readShown(searchParams))), 'application/json')
    default: return answerMessage(sources, pathname)
  }
}

function answerMessage({ inbox }: InboxSources, pathname: string): Response {
  const [, index] = /^\/inbox\/messages\/(\d{1,9})$/.exec(pathname) ?? []
  const html = index === undefined ? undefined : inbox.messages[Number(index)]?.html
  if (html === undefined) return plain('Not found', 404)
  const answer = secured(renderMailDocument(html), 'text/html; charset=utf-8')
  answer.headers.set('content-security-policy', "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'")
  return answer
}

async function planFault({ faults }: InboxSources, request: Request): Promise<Response> {
  // Other sites may post forms to this address: their requests say so.
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== new URL(request.url).origin) return plain('Forbidden', 403)
  const form = new URLSearchParams((await request.text()).slice(0, 1000))
  const asked = form.get('fault') ?? ''
  const fault = readFault(asked)
  if (asked === 'clear') faults.clear()
  else if (!fault) return plain('Unknown fault', 400)
  else if (form.get('when') === 'during') faults.during(fault, { seconds: 30 })
  else faults.next(fault)
  return new Response(null, { status: 303, headers: { location: '/inbox' } })
}

function readFault(asked: string): Fault | undefined {
  const status = statusFaults.find((candidate) => String(candidate) === asked)
  return status === undefined ? faultNames.find((name) => name === asked) : { status }
}

function readShown(query: URLSearchParams): Shown {
  const count = Number(query.get('after') ?? 0)
  return { count: Number.isSafeInteger(count) && count >= 0 ? count : 0, last: query.get('last') ?? '' }
}

const pagePolicy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

function secured(body: string, type: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  })
}

function plain(text: string, status: number): Response {
  return new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
