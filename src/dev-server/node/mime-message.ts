import type { InboxMessage } from '../inbox/index.js'

/** Who a mail comes from, and what else its head says. */
export interface MailSender {
  readonly address: string
  readonly name: string
  /** More headers: lists of values by name, as GoTrue's setting has them. */
  readonly headers?: Readonly<Record<string, readonly string[]>> | undefined
}

/** A mail as it goes over the wire: text and HTML side by side. @see RFC 5322, RFC 2046 §5.1.4 */
export function composeMimeMessage({ to, subject = '', text, html, sentAt, tokenHash }: InboxMessage, sender: MailSender): string {
  const boundary = `latchkey-${Date.parse(sentAt).toString(36)}`
  const domain = sender.address.split('@')[1] ?? 'localhost'
  const more = Object.entries(sender.headers ?? {}).flatMap(([name, values]) => values.map((value) => `${toHeaderText(name)}: ${encodeHeader(value)}`))
  const head = [
    `From: ${sender.name === '' ? '' : `${encodeHeader(sender.name)} `}<${toHeaderText(sender.address)}>`,
    `To: ${toHeaderText(to)}`,
    `Subject: ${encodeHeader(subject)}`,
    `Date: ${new Date(sentAt).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${(tokenHash ?? boundary).slice(0, 24)}.${Date.parse(sentAt).toString(36)}@${toHeaderText(domain)}>`,
    'MIME-Version: 1.0',
    ...more,
  ]
  if (html === undefined) return [...head, ...part('text/plain', text)].join('\r\n')
  return [
    ...head,
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    ...part('text/plain', text),
    `--${boundary}`,
    ...part('text/html', html),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

function part(type: string, content: string): readonly string[] {
  const lines = Buffer.from(content).toString('base64').match(/.{1,76}/g) ?? ['']
  return [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64', '', ...lines]
}

/** Words with other characters than ASCII's are encoded in pieces that fit a line. @see RFC 2047 */
function encodeHeader(text: string): string {
  const line = toHeaderText(text)
  if (/^[\x20-\x7e]*$/.test(line) && !line.includes('=?')) return line
  const pieces = line.match(/.{1,10}/gsu) ?? []
  return pieces.map((piece) => `=?utf-8?B?${Buffer.from(piece).toString('base64')}?=`).join('\r\n ')
}

/** A header is one line: line breaks in a subject or an address must not begin another. */
function toHeaderText(text: string): string {
  return text.replace(/[\r\n\0]+/g, ' ')
}
