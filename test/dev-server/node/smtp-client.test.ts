import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { createDevServer, type InboxMessage } from '../../../src/dev-server/index.js'
import { forwardMails } from '../../../src/dev-server/node/forward-mails.js'
import { sendBySmtp } from '../../../src/dev-server/node/smtp-client.js'

const servers: SMTPServer[] = []
afterEach(async () => { await Promise.all(servers.splice(0).map((server) => new Promise<void>((resolve) => { server.close(() => { resolve() }) }))) })

interface Received {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
  readonly user: unknown
  readonly secure: boolean
}

async function startMailServer(options: SMTPServerOptions = {}) {
  const received: Received[] = []
  let wake = () => {}
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onAuth: ({ username, password }, _, done) => { done(password === 'secret' ? null : new Error('Wrong password'), { user: username }) },
    onData: (stream, { envelope, user, secure }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        const { mailFrom, rcptTo } = envelope
        received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString(), user, secure })
        done()
        wake()
      })
    },
    ...options,
  })
  servers.push(server)
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const until = async (count: number) => { while (received.length < count) await new Promise<void>((resolve) => { wake = resolve }) }
  return { received, until, config: { smtpHost: '127.0.0.1', smtpPort: port, smtpUser: '', smtpPass: '', smtpAdminEmail: 'auth@app.example', smtpSenderName: 'Zoë', smtpHeaders: '' } }
}

const mail: InboxMessage = {
  channel: 'email', to: 'ada@example.test', type: 'recovery', subject: 'Pässwort\r\nBcc: eve@evil.test', text: '.hidden\n.', html: '<p>Grüße</p>', sentAt: '2026-01-01T00:00:00.000Z',
}
const decode = (raw: string) => [...raw.matchAll(/base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, content = '']) => Buffer.from(content, 'base64').toString())

describe('mail by SMTP', () => {
  it('arrives with text and HTML, from the configured sender', async () => {
    const { received, config } = await startMailServer({ hideSTARTTLS: true })
    await sendBySmtp(config, mail)
    expect(received).toMatchObject([{ from: 'auth@app.example', to: ['ada@example.test'], secure: false }])
    expect(decode(received[0]?.raw ?? '')).toEqual(['.hidden\n.', '<p>Grüße</p>'])
    expect(received[0]?.raw).toContain(`From: =?utf-8?B?${Buffer.from('Zoë').toString('base64')}?= <auth@app.example>`)
  })

  it('keeps line breaks in a subject from adding recipients', async () => {
    const { received, config } = await startMailServer({ hideSTARTTLS: true })
    await sendBySmtp(config, mail)
    expect(received[0]?.raw).not.toMatch(/^Bcc:/m)
  })

  it('goes on encrypted where the server offers it', async () => {
    const { received, config } = await startMailServer()
    await sendBySmtp(config, mail)
    expect(received).toMatchObject([{ secure: true }])
  })

  it.each([[['PLAIN', 'LOGIN']], [['LOGIN']]])('signs in by %s', async (authMethods) => {
    const { received, config } = await startMailServer({ authMethods })
    await sendBySmtp({ ...config, smtpUser: 'app', smtpPass: 'secret' }, mail)
    expect(received).toMatchObject([{ user: 'app' }])
  })

  it('fails when the server refuses, with what it said', async () => {
    const { config } = await startMailServer()
    await expect(sendBySmtp({ ...config, smtpUser: 'app', smtpPass: 'wrong' }, mail)).rejects.toThrow('535')
  })

  it('sends every mail of a dev server in order, and reports those that do not get through', async () => {
    const { received, until, config } = await startMailServer({ hideSTARTTLS: true })
    const server = createDevServer({ config: { ...config, externalPhoneEnabled: true } })
    forwardMails(server, () => {})
    const post = (path: string, body: unknown) => server.fetch(`http://auth.test${path}`, { method: 'POST', body: JSON.stringify(body) })
    await post('/otp', { email: 'ada@example.test' })
    await post('/otp', { phone: '+15550100' })
    await post('/otp', { email: 'bob@example.test' })
    await until(2)
    expect(received.map(({ to }) => to)).toEqual([['ada@example.test'], ['bob@example.test']])

    const failures: Promise<Error> = new Promise((resolve) => {
      const broken = createDevServer({ config: { smtpHost: '127.0.0.1', smtpPort: 1 } })
      forwardMails(broken, resolve)
      void broken.fetch('http://auth.test/otp', { method: 'POST', body: JSON.stringify({ email: 'ada@example.test' }) })
    })
    expect((await failures).message).toContain('ECONNREFUSED')
  })
})
