import { escapeQuery, readRedirect } from '../account/redirects.js'
import { renderUser } from '../account/render-user.js'
import { externalUrl, type Context } from '../context.js'
import { callHook, hasHook } from '../hooks/index.js'
import { refuse } from '../http-error.js'
import type { InboxMessage } from '../inbox/index.js'
import type { MailTemplates } from '../mail/custom-mail.js'
import { findTemplates } from '../mail/template-keys.js'
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
  /** What a notification is about. */
  readonly change?: MailedChange
}

export interface MailedChange {
  readonly oldEmail?: string
  readonly oldPhone?: string
  readonly provider?: string
  readonly factorType?: string
}

/**
 * Sends a mail to a user, or the two of an e-mail change: the one place that all mails go through. Unless a hook,
 * a template of the configuration or a mail server is asked, it is done when the call returns.
 */
export async function sendMail(context: Context, user: UserRecord, ...mails: readonly [Mail, ...Mail[]]): Promise<void> {
  const { server } = context
  const authorized = server.config.externalEmailAuthorizedAddresses
  const refused = mails.find(({ to }) => authorized.length > 0 && !authorized.some((address) => address.toLowerCase() === to.toLowerCase()))
  if (refused) {
    throw refuse(400, 'email_address_not_authorized', `Email address "${refused.to}" cannot be used as it is not authorized`)
  }
  limitMails(context)
  if (hasHook(context, 'send-email')) await sendByHook(context, user, mails)
  else await deliver(context, user, mails)
}

async function deliver(context: Context, user: UserRecord, mails: readonly [Mail, ...Mail[]]): Promise<void> {
  const { inbox, config, forwardMail } = context.server
  const templates = findTemplates(config, mails[0].type)
  if (!templates && !forwardMail) {
    for (const mail of mails) inbox.deliver(composeMail(context, mail))
    return
  }
  for (const mail of mails) {
    const message = templates ? await customize(context, user, { mail, templates, newEmail: mails.at(-1)?.to ?? '' }) : composeMail(context, mail)
    await forwardMail?.(message).catch(() => { throw refuse(500, 'unexpected_failure', `Error sending ${mail.type.replaceAll('_', ' ')} email`) })
    inbox.deliver(message)
  }
}

interface CustomMail {
  readonly mail: Mail
  readonly templates: MailTemplates
  readonly newEmail: string
}

async function customize(context: Context, user: UserRecord, { mail, templates, newEmail }: CustomMail): Promise<InboxMessage> {
  const { customizeMail } = await import('../mail/custom-mail.js')
  return customizeMail(context.server, composeMail(context, mail), { templates, values: templateValues(context, user, { mail, newEmail }) })
}

/** What templates can print. */
function templateValues(context: Context, user: UserRecord, { mail, newEmail }: { mail: Mail; newEmail: string }): Record<string, unknown> {
  const { to, type, code, tokenHash, link, change = {} } = mail
  return {
    SiteURL: context.server.config.siteUrl,
    ConfirmationURL: link === undefined || tokenHash === undefined ? '' : verificationLink(context, { ...link, tokenHash }),
    RedirectTo: link?.redirectTo ?? '',
    Email: user.email,
    NewEmail: type === 'email_change' ? newEmail : '',
    SendingTo: to,
    Token: code ?? '',
    TokenHash: tokenHash ?? '',
    Data: user.userMetadata,
    OldEmail: change.oldEmail ?? '',
    Phone: user.phone,
    OldPhone: change.oldPhone ?? '',
    Provider: change.provider ?? '',
    FactorType: change.factorType ?? '',
  }
}

/** What the types of mails are called in hooks, where that differs. */
const actionTypes: Partial<Record<Mail['type'], string>> = { confirmation: 'signup', magic_link: 'magiclink' }

async function sendByHook(context: Context, user: UserRecord, [mail, second]: readonly [Mail, ...Mail[]]): Promise<void> {
  const { oldEmail = '', oldPhone = '', provider = '', factorType = '' } = mail.change ?? {}
  await callHook(context, 'send-email', {
    user: renderUser(context.server, user),
    email_data: {
      token: mail.code ?? '',
      // Of two mails the hashes are crossed: each goes with the code of the other.
      token_hash: (second ?? mail).tokenHash ?? '',
      redirect_to: readRedirect(context),
      email_action_type: actionTypes[mail.type] ?? mail.type,
      site_url: externalUrl(context),
      token_new: second?.code ?? '',
      token_hash_new: second === undefined ? '' : mail.tokenHash ?? '',
      old_email: oldEmail,
      old_phone: oldPhone,
      provider,
      factor_type: factorType,
    },
  })
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
  const base = new URL(paths[type] ?? config.mailerUrlpathsConfirmation, linkHost(context))
  const target = /[&=#]/.test(redirectTo) ? escapeQuery(redirectTo) : redirectTo
  return `${base.origin}${base.pathname}?token=${tokenHash}&type=${type}&redirect_to=${target}`
}

/** A proxy may say under which address people know the server, when that is one of the configured ones. */
function linkHost(context: Context): string {
  const { headers } = context.request
  const host = headers.get('x-forwarded-host') ?? ''
  const protocol = headers.get('x-forwarded-proto') ?? ''
  const isKnown = /^https?$/.test(protocol) && context.server.config.mailerExternalHosts.includes(host)
  return isKnown ? `${protocol}://${host}` : externalUrl(context)
}

/** GoTrue's HTML templates escape what an address cannot hold. */
function escapeLink(link: string): string {
  return link.replace(/%(?![0-9a-fA-F]{2})|[^\w!#$&*+,/:;=?@[\].~%-]/gu, (character) => {
    const escaped = encodeURIComponent(character)
    return (escaped === character ? `%${character.charCodeAt(0).toString(16)}` : escaped).toLowerCase()
  })
}
