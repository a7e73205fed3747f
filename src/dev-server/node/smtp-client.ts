import type { Config } from '../config/index.js'
import type { InboxMessage } from '../inbox/index.js'
import { composeMimeMessage, type MailSender } from './mime-message.js'
import { connectSmtp, type SmtpConnection } from './smtp-connection.js'

export type SmtpConfig = Pick<Config, 'smtpHost' | 'smtpPort' | 'smtpUser' | 'smtpPass' | 'smtpAdminEmail' | 'smtpSenderName' | 'smtpHeaders'>

/** Sends a mail by the configured server. @see RFC 5321 */
export async function sendBySmtp(config: SmtpConfig, message: InboxMessage): Promise<void> {
  const sender = readSender(config)
  const connection = await connectSmtp({ host: config.smtpHost, port: config.smtpPort })
  try {
    await introduce(connection, config)
    await connection.command(`MAIL FROM:<${toPath(sender.address)}>`, 250)
    await connection.command(`RCPT TO:<${toPath(message.to)}>`, 250)
    await connection.command('DATA', 354)
    await connection.command(`${composeMimeMessage(message, sender).replace(/^\./gm, '..')}\r\n.`, 250)
    await connection.command('QUIT', 221)
  } finally {
    connection.close()
  }
}

/** Encrypts where the server can, and signs in where there is a user. */
async function introduce(connection: SmtpConnection, { smtpUser, smtpPass }: SmtpConfig): Promise<void> {
  let extensions = await connection.command('EHLO localhost', 250)
  if (extensions.some((line) => /^250[- ]STARTTLS$/i.test(line))) {
    await connection.command('STARTTLS', 220)
    await connection.secure()
    extensions = await connection.command('EHLO localhost', 250)
  }
  if (smtpUser === '') return
  const methods = extensions.find((line) => /^250[- ]AUTH /i.test(line))?.toUpperCase().split(/[ =]/) ?? []
  if (methods.includes('LOGIN') && !methods.includes('PLAIN')) {
    await connection.command('AUTH LOGIN', 334)
    await connection.command(Buffer.from(smtpUser).toString('base64'), 334)
    await connection.command(Buffer.from(smtpPass).toString('base64'), 235)
    return
  }
  await connection.command(`AUTH PLAIN ${Buffer.from(`\0${smtpUser}\0${smtpPass}`).toString('base64')}`, 235)
}

function readSender({ smtpAdminEmail, smtpSenderName, smtpHeaders }: SmtpConfig): MailSender {
  return { address: smtpAdminEmail || 'auth@localhost', name: smtpSenderName, headers: parseHeaders(smtpHeaders) }
}

/** `{"x-name": ["value"]}`; anything else adds no header, as on GoTrue. */
function parseHeaders(source: string): Record<string, readonly string[]> {
  if (source === '') return {}
  try {
    const value: unknown = JSON.parse(source)
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
    return Object.fromEntries(entries.map(([name, values]) => [name, [values].flat().filter((item) => typeof item === 'string')]))
  } catch {
    return {}
  }
}

/** An address in a command is one line without its brackets. */
function toPath(address: string): string {
  return address.replace(/[\r\n<>\0]/g, '')
}
