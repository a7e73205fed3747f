import { escapeHtml } from '../escape-html.js'
import type { Visit } from './visit.js'
import { hideWindow, showWindow } from './window.js'

interface Step {
  readonly url: URL
  readonly form?: URLSearchParams
}

const mostRedirects = 20

/** Goes to an address of the server's as a browser would, and shows what is a page in a window within the page. */
export function navigate(visit: Visit, url: URL, onDismiss?: () => void): Promise<void> {
  return take(visit, { url }, onDismiss)
}

export function closeWindow({ page }: Visit): void {
  if (page.document) hideWindow(page.document)
}

async function take(visit: Visit, first: Step, onDismiss?: () => void): Promise<void> {
  const landing = await follow(visit, first)
  if (!landing) return closeWindow(visit)
  const { url, html } = landing
  const { document } = visit.page
  if (!document) throw new TypeError(`latchkey: ${url.href} answers with a page, and there is no document to show it in.`)
  const next = (form: HTMLFormElement, submitter?: HTMLElement | null) => take(visit, readForm(form, { url, submitter }), onDismiss)
  // Never run the page's scripts: they would take its frame to where no server listens.
  const shown = new DOMParser().parseFromString(html, 'text/html')
  const waiting = shown.querySelector<HTMLFormElement>('form[data-continue]')
  if (waiting) return next(waiting)
  for (const script of shown.querySelectorAll('script')) script.remove()
  showWindow(document, { address: url, html: `<!doctype html>${shown.documentElement.outerHTML}`, onSubmit: (form, submitter) => void next(form, submitter), onDismiss })
}

/** Follows redirects until there is a page to show; `null` when the way has led out of the server. */
async function follow({ page, site, isApp, isServed, arrive }: Visit, first: Step): Promise<{ url: URL; html: string } | null> {
  let step = first
  for (let count = 0; count < mostRedirects; count += 1) {
    const { url, form } = step
    const answer = await ask(site.fetch, step)
    if (!answer) return { url, html: renderText('This address cannot be reached', 'The development server gave no answer.') }
    const location = answer.headers.get('location')
    if (!location) return { url, html: await readPage(answer) }
    const target = new URL(location, url)
    if (!isServed(target)) {
      if (isApp(target)) arrive(target.href)
      else page.location.assign(target.href)
      return null
    }
    step = form && (answer.status === 307 || answer.status === 308) ? { url: target, form } : { url: target }
  }
  return { url: step.url, html: renderText('This page redirects without end', 'The development server has sent the browser in a circle.') }
}

async function ask(fetch: typeof globalThis.fetch, { url, form }: Step): Promise<Response | null> {
  try {
    return await fetch(url.href, { redirect: 'manual', headers: { accept: 'text/html' }, ...(form && { method: 'POST', body: form }) })
  } catch {
    return null
  }
}

async function readPage(answer: Response): Promise<string> {
  const text = await answer.text()
  return /\bhtml\b/.test(answer.headers.get('content-type') ?? '') ? text : renderText(`The server answers ${String(answer.status)}`, text)
}

function renderText(title: string, text: string): string {
  return `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title>
<body style="font: 1rem/1.5 system-ui, sans-serif; padding: 1.5rem; overflow-wrap: anywhere"><h1 style="font-size: 1.25rem">${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>`
}

/** What a browser would send of a form. */
function readForm(form: HTMLFormElement, { url, submitter }: { url: URL; submitter?: HTMLElement | null | undefined }): Step {
  const target = new URL(form.getAttribute('action') || url, url)
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  const name = submitter?.getAttribute('name')
  if (name) fields.append(name, submitter?.getAttribute('value') ?? '')
  if (form.method === 'post') return { url: target, form: fields }
  target.search = fields.toString()
  return { url: target }
}
