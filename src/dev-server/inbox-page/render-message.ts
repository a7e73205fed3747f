import { escapeHtml } from '../escape-html.js'
import type { InboxMessage } from '../inbox/index.js'

const channelNames = { email: 'Mail', sms: 'SMS', whatsapp: 'WhatsApp' } as const

/** One message as the page shows it: to whom, what, the code and the link at hand, and the mail itself in a frame. */
export function renderMessage(message: InboxMessage, index: number): string {
  const { channel, to, type, subject, code, link, sentAt } = message
  const heading = `message-${String(index)}`
  return `<article class="message" id="${heading}" aria-labelledby="${heading}-title">
<header>
<h2 id="${heading}-title">${escapeHtml(subject ?? `${channelNames[channel]} message`)}</h2>
<p class="meta"><span class="badge">${channelNames[channel]}</span> to <strong>${escapeHtml(to)}</strong> · <code>${escapeHtml(type)}</code> · <time datetime="${escapeHtml(sentAt)}">${escapeHtml(sentAt)}</time></p>
</header>
<p class="actions">${renderCode(code)}${renderLink(link)}</p>
${renderContent(message, index)}
</article>`
}

function renderCode(code: string | undefined): string {
  if (code === undefined) return ''
  const escaped = escapeHtml(code)
  return `<code class="code">${escaped}</code><button type="button" data-copy="${escaped}" aria-label="Copy code ${escaped}">Copy code</button>`
}

function renderLink(link: string | undefined): string {
  if (link === undefined || !/^https?:/i.test(link)) return ''
  return `<a class="button" href="${escapeHtml(link)}" target="_blank" rel="noopener noreferrer">Follow link</a>`
}

function renderContent({ text, html, subject, type }: InboxMessage, index: number): string {
  const plain = `<details><summary>Text</summary><pre>${escapeHtml(text)}</pre></details>`
  if (html === undefined) return `<pre>${escapeHtml(text)}</pre>`
  const frame = `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy" title="${escapeHtml(subject ?? type)}" src="/inbox/messages/${String(index)}"></iframe>`
  return `<details open><summary>Mail</summary>${frame}</details>\n${plain}`
}

/** A mail's HTML as its frame loads it: links open beside the inbox, since the frame may not navigate it. */
export function renderMailDocument(html: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><base target="_blank"><title>Mail</title></head><body>${html}</body></html>`
}
