import { describe, expect, it } from 'vitest'
import { createDevServer, type ConfigInput } from '../../../src/dev-server/index.js'

const start = (config: ConfigInput, fetchTemplate: (address: string) => Response | Promise<Response> = () => new Response('', { status: 404 })) => {
  const asked: string[] = []
  const server = createDevServer({
    config,
    users: [{ email: 'ada@example.test', password: 'correct horse', userMetadata: { name: 'Ada & Co' } }],
    fetch: (input) => {
      asked.push(String(input))
      return Promise.resolve(fetchTemplate(String(input)))
    },
  })
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    server.fetch(`http://auth.test${path}`, { method: path === '/user' ? 'PUT' : 'POST', body: JSON.stringify(body), headers })
  return { server, post, asked }
}

describe('mails in configured words', () => {
  it('print code, link, address and what is known of the person', async () => {
    const { server, post } = start({
      mailerSubjectsRecovery: '{{ .Token }} for {{ .Data.name }}',
      mailerTemplatesRecovery: '<p>Hello {{ .Data.name }}</p><p><a href="{{ .ConfirmationURL }}">Reset</a></p><p>{{ .Token }} {{ .SendingTo }} {{ .SiteURL }}</p>',
    })
    await post('/recover?redirect_to=http://localhost:3000/new', { email: 'ada@example.test' })
    const { code, link, tokenHash, subject, html, text } = server.inbox.latest() ?? {}
    expect(subject).toBe(`${String(code)} for Ada & Co`)
    expect(html).toContain(`<p>Hello Ada &amp; Co</p><p><a href="${String(link).replaceAll('&', '&amp;')}">`)
    expect(text).toBe(`Hello Ada & Co\n\nReset: ${String(link)}\n\n${String(code)} ada@example.test http://localhost:3000`)
    expect(link).toBe(`http://auth.test/verify?token=${String(tokenHash)}&type=recovery&redirect_to=http://localhost:3000/new`)
  })

  it('have the link that their template has', async () => {
    const { server, post } = start({ mailerTemplatesRecovery: '<a href="{{ .SiteURL }}/auth/confirm?token_hash={{ .TokenHash }}&type=recovery&next={{ .RedirectTo }}">Go</a>' })
    await post('/recover', { email: 'ada@example.test' })
    const { link, tokenHash } = server.inbox.latest() ?? {}
    expect(link).toBe(`http://localhost:3000/auth/confirm?token_hash=${String(tokenHash)}&type=recovery&next=http%3A%2F%2Flocalhost%3A3000`)
  })

  it('are fetched by address, from the site when the address is a path', async () => {
    const { server, post, asked } = start({ mailerTemplatesRecovery: '/mails/recovery.html', siteUrl: 'http://site.test' }, () => new Response('<b>{{ .Token }}</b>'))
    await post('/recover', { email: 'ada@example.test' })
    expect(asked).toEqual(['http://site.test/mails/recovery.html'])
    expect(server.inbox.latest()?.html).toBe(`<b>${String(server.inbox.latest()?.code)}</b>`)
  })

  it.each<[string, ConfigInput, () => Response | Promise<Response>]>([
    ['cannot be fetched', { mailerTemplatesRecovery: 'http://mails.test/recovery.html' }, () => Promise.reject(new TypeError('Failed to fetch'))],
    ['are not there', { mailerTemplatesRecovery: 'http://mails.test/recovery.html' }, () => new Response('Nothing', { status: 404 })],
    ['are wrong', { mailerTemplatesRecovery: '<p>{{ .Token </p>' }, () => new Response('')],
  ])('are the usual ones when theirs %s', async (_, config, answer) => {
    const { server, post } = start(config, answer)
    await post('/recover', { email: 'ada@example.test' })
    expect(server.inbox.latest()?.html).toContain('Reset your password')
  })

  it('tell old from new address', async () => {
    const { server, post } = start({ mailerTemplatesEmailChange: '<p>{{ .Email }} {{ .NewEmail }} {{ .SendingTo }}</p>' })
    const session: unknown = await (await post('/token?grant_type=password', { email: 'ada@example.test', password: 'correct horse' })).json()
    await post('/user', { email: 'new@example.test' }, { authorization: `Bearer ${String(Object(session).access_token)}` })
    expect(server.inbox.messages.map(({ text }) => text)).toEqual(['ada@example.test new@example.test ada@example.test', 'ada@example.test new@example.test new@example.test'])
  })
})
