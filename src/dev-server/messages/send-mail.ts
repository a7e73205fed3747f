import { escapeQuery } from '../account/redirects.js'
import { externalUrl, type Context } from '../context.js'
import { refuse } from '../http-error.js'
import type { InboxMessage } from '../inbox/index.js'
import type { UserRecord } from '../state/index.js'
import { mailWords, renderMail } from './templates.js'

/** A mail with a link and a code, or with neither. */
export interface Mail {
  readonly to: string
  readonly type: keyof typeof mailWords
  readonly code?: string
  readonly tokenHash?: string
  /** The verification type and the target that the link carries. */
  readonly link?: { readonly type: string; readonly redirectTo: string }
}

/** Sends a mail to a user: the one place that all mails go through. */
export async function sendMail(context: Context, _user: UserRecord, mail: Mail): Promise<void> {
  const { server } = context
  const authorized = server.config.externalEmailAuthorizedAddresses
  if (authorized.length > 0 && !authorized.some((address) => address.toLowerCase() === mail.to.toLowerCase())) {
    throw refuse(400, 'email_address_not_authorized', `Email address "${mail.to}" cannot be used as it is not authorized`)
  }
  limitMails(context)
  server.inbox.deliver(composeMail(context, mail))
}

function limitMails({ server: { config, limits, now } }: Context): void {
  const isAllowed = config.rateLimitEmailSent.events > 0 && (config.mailerAutoconfirm || limits.allow('mail', config.rateLimitEmailSent, now()))
  if (!isAllowed) throw refuse(429, 'over_email_send_rate_limit', 'email rate limit exceeded')
}

function composeMail(context: Context, { to, type, code, tokenHash, link: target }: Mail): InboxMessage {
  const link = target === undefined || tokenHash === undefined ? undefined : verificationLink(context, { ...target, tokenHash })
  const { subject, text, html } = renderMail(mailWords[type], { link, code })
  return {
    channel: 'email',
    to,
    type,
    subject,
    ...(code === undefined ? {} : { code }),
    ...(tokenHash === undefined ? {} : { tokenHash }),
    ...(link === undefined ? {} : { link: escapeLink(link) }),
    text,
    html,
    sentAt: new Date(context.server.now()).toISOString(),
  }
}

/** The address that a mail links to. Its path is absolute by default, so that a base path of the server is lost, as on GoTrue. */
export function verificationLink(context: Context, { type, redirectTo, tokenHash }: { type: string; redirectTo: string; tokenHash: string }): string {
  const { config } = context.server
  const paths: Readonly<Record<string, string>> = {
    invite: config.mailerUrlpathsInvite,
    recovery: config.mailerUrlpathsRecovery,
    magiclink: config.mailerUrlpathsRecovery,
    email_change: config.mailerUrlpathsEmailChange,
  }
  const base = new URL(paths[type] ?? config.mailerUrlpathsConfirmation, externalUrl(context))
  const target = /[&=#]/.test(redirectTo) ? escapeQuery(redirectTo) : redirectTo
  return `${base.origin}${base.pathname}?token=${tokenHash}&type=${type}&redirect_to=${target}`
}

/** GoTrue's HTML templates escape what an address cannot hold. */
function escapeLink(link: string): string {
  return link.replace(/%(?![0-9a-fA-F]{2})|[^\w!#$&*+,/:;=?@[\].~%-]/gu, (character) => {
    const escaped = encodeURIComponent(character)
    return (escaped === character ? `%${character.charCodeAt(0).toString(16)}` : escaped).toLowerCase()
  })
}
