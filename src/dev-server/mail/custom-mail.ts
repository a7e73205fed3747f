import type { InboxMessage } from '../inbox/index.js'
import type { ServerState } from '../server-state.js'
import { decodeEntities, htmlToText } from './html-to-text.js'
import { renderTemplate, type TemplateValues } from './render-template.js'
import { TemplateError } from './template-syntax.js'

/** What is configured for one kind of mail: each of them a template, or empty. */
export interface MailTemplates {
  readonly subject: string
  /** The template itself, or the address it is fetched from. */
  readonly content: string
}

/** Puts a mail in the words of the configured templates. As on GoTrue, one that cannot be fetched or read gives way to the default. */
export async function customizeMail(server: ServerState, message: InboxMessage, { templates, values }: { templates: MailTemplates; values: TemplateValues }): Promise<InboxMessage> {
  const subject = render(templates.subject, values)
  const html = render(await readContent(server, templates.content), values)
  return {
    ...message,
    ...(subject === undefined ? {} : { subject: decodeEntities(subject) }),
    ...(html === undefined ? {} : { html, text: htmlToText(html), ...findLink(html, message) }),
  }
}

function render(source: string | undefined, values: TemplateValues): string | undefined {
  if (source === undefined || source === '') return undefined
  try {
    return renderTemplate(source, values)
  } catch (error) {
    if (error instanceof TemplateError) return undefined
    throw error
  }
}

async function readContent({ fetch, config }: ServerState, content: string): Promise<string | undefined> {
  if (content === '' || /[<\s]|\{\{/.test(content)) return content
  const address = /^https?:/.test(content) ? content : `${config.siteUrl.replace(/\/$/, '')}/${content.replace(/^\//, '')}`
  const response = await fetch(address).catch(() => undefined)
  return response?.ok ? response.text() : undefined
}

/** A template may link to a page of the app instead of the server: then that is the mail's link. */
function findLink(html: string, { link, tokenHash, code }: InboxMessage): Pick<InboxMessage, 'link'> {
  const addresses = [...html.matchAll(/\bhref\s*=\s*["']([^"']*)["']/gi)].map(([, address = '']) => decodeEntities(address))
  const found = addresses.find((address) => [tokenHash, code].some((secret) => secret !== undefined && address.includes(secret)))
  return { ...(found === undefined && link === undefined ? {} : { link: found ?? link }) }
}
