import { createTransport } from 'nodemailer'
import type { Config } from '../config/index.js'
import type { InboxMessage } from '../inbox/index.js'

export type SmtpConfig = Pick<Config, 'smtpHost' | 'smtpPort' | 'smtpUser' | 'smtpPass' | 'smtpAdminEmail' | 'smtpSenderName' | 'smtpHeaders'>

const patience = 10_000

/** Sends mails by the configured server. */
export function createMailSender(config: SmtpConfig): (mail: InboxMessage) => Promise<void> {
  const { smtpHost: host, smtpPort: port, smtpUser: user, smtpPass: pass } = config
  const transport = createTransport({
    host,
    port,
    secure: port === 465,
    ...(user === '' ? {} : { auth: { user, pass } }),
    // A mail server on this machine has no certificate that anybody vouches for.
    ...(isLoopback(host) ? { tls: { rejectUnauthorized: false } } : {}),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const from = { address: config.smtpAdminEmail || 'auth@localhost', name: config.smtpSenderName }
  const headers = parseHeaders(config.smtpHeaders)
  return async ({ to, subject = '', text, html, sentAt }) => {
    await transport.sendMail({ from, to: { address: to, name: '' }, subject, text, ...(html === undefined ? {} : { html }), date: new Date(sentAt), headers })
  }
}

/** `{"x-name": ["value"]}`; anything else adds no header, as on GoTrue. */
function parseHeaders(source: string): { key: string; value: string }[] {
  if (source === '') return []
  try {
    const value: unknown = JSON.parse(source)
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
    return entries.flatMap(([key, values]) => [values].flat().flatMap((item: unknown) => (typeof item === 'string' ? [{ key, value: item }] : [])))
  } catch {
    return []
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
