import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { createDevServer, type ConfigInput, type InboxMessage } from '../../../src/dev-server/index.js'
import { listen, type Listener } from '../../../src/dev-server/node.js'
import { createMailSender } from '../../../src/dev-server/node/mail-sender.js'

const servers: SMTPServer[] = []
afterEach(async () => { await Promise.all(servers.splice(0).map((server) => new Promise<void>((resolve) => { server.close(() => { resolve() }) }))) })

const listeners: Listener[] = []
afterEach(async () => { await Promise.all(listeners.splice(0).map((listener) => listener.close())) })

async function start(config: ConfigInput, onMailFailure?: (error: Error) => void) {
  const server = createDevServer({ config })
  const listener = await listen(server, { port: 0, onMailFailure })
  listeners.push(listener)
  return { server, url: listener.url }
}

interface Received {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
  readonly user: unknown
  readonly secure: boolean
}

async function startMailServer(options: SMTPServerOptions = {}) {
  const received: Received[] = []
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
      })
    },
    ...options,
  })
  servers.push(server)
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { received, config: { smtpHost: '127.0.0.1', smtpPort: port, smtpUser: '', smtpPass: '', smtpAdminEmail: 'auth@app.example', smtpSenderName: 'Zoë', smtpHeaders: '' } }
}

const mail: InboxMessage = {
  channel: 'email', to: 'ada@example.test', type: 'recovery', subject: 'Pässwort\r\nBcc: eve@evil.test', text: '.hidden\n.', html: '<p>Grüße</p>', sentAt: '2026-01-01T00:00:00.000Z',
}

describe('mail by SMTP', () => {
  it('arrives with text and HTML, from the configured sender', async () => {
    const { received, config } = await startMailServer({ hideSTARTTLS: true })
    await createMailSender(config)(mail)
    expect(received).toMatchObject([{ from: 'auth@app.example', to: ['ada@example.test'], secure: false }])
    const { raw = '' } = received[0] ?? {}
    expect(raw).toContain('\r\n.hidden\r\n.\r\n')
    expect(raw).toContain('<p>Gr=C3=BC=C3=9Fe</p>')
    expect(raw).toMatch(/^From: =\?UTF-8\?Q\?Zo=C3=AB\?= <auth@app\.example>\r$/m)
  })

  it('keeps line breaks in a subject from adding recipients', async () => {
    const { received, config } = await startMailServer({ hideSTARTTLS: true })
    await createMailSender(config)(mail)
    expect(received[0]?.raw).not.toMatch(/^Bcc:/m)
  })

  it('goes on encrypted where the server offers it', async () => {
    const { received, config } = await startMailServer()
    await createMailSender(config)(mail)
    expect(received).toMatchObject([{ secure: true }])
  })

  it.each([[['PLAIN', 'LOGIN']], [['LOGIN']]])('signs in by %s', async (authMethods) => {
    const { received, config } = await startMailServer({ authMethods })
    await createMailSender({ ...config, smtpUser: 'app', smtpPass: 'secret' })(mail)
    expect(received).toMatchObject([{ user: 'app' }])
  })

  it('fails when the server refuses, with what it said', async () => {
    const { config } = await startMailServer()
    await expect(createMailSender({ ...config, smtpUser: 'app', smtpPass: 'wrong' })(mail)).rejects.toThrow('535')
  })

  it('carries the configured headers', async () => {
    const { received, config } = await startMailServer({ hideSTARTTLS: true })
    await createMailSender({ ...config, smtpHeaders: '{"x-app": ["one", "two"], "x-number": [1]}' })(mail)
    expect(received[0]?.raw).toMatch(/^X-App: one\r\nX-App: two\r$/m)
  })
})

describe('the mails of a listening server', () => {
  const post = async (url: string, path: string, body: unknown) => {
    const answer = await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) })
    return { status: answer.status, body: await answer.json() as unknown }
  }

  it('have been taken by the mail server when the request is answered', async () => {
    const { received, config } = await startMailServer({ hideSTARTTLS: true })
    const { url } = await start({ ...config, externalPhoneEnabled: true })
    await post(url, '/otp', { email: 'ada@example.test' })
    await post(url, '/otp', { phone: '+15550100' })
    await post(url, '/otp', { email: 'bob@example.test' })
    expect(received.map(({ to }) => to)).toEqual([['ada@example.test'], ['bob@example.test']])
  })

  it('fail their request when the mail server refuses, and then nobody was signed up and nothing was sent', async () => {
    const { config, received } = await startMailServer({ hideSTARTTLS: true, onRcptTo: ({ address }, _, done) => { done(address.startsWith('bob') ? new Error('No such mailbox') : null) } })
    const failures: string[] = []
    const { server, url } = await start(config, (error) => { failures.push(error.message) })
    const signUp = (email: string) => post(url, '/signup', { email, password: 'correct horse' })
    expect(await signUp('bob@example.test')).toEqual({ status: 500, body: { code: 500, error_code: 'unexpected_failure', msg: 'Error sending confirmation email', error_id: expect.any(String) } })
    expect(failures).toEqual([expect.stringContaining('No such mailbox')])
    expect([server.inbox.messages, received]).toEqual([[], []])
    expect(await server.exportState()).not.toContain('bob@example.test')
    expect(await signUp('ada@example.test')).toMatchObject({ status: 200 })
  })
})
