import { request as httpRequest } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createDevServer, type DevServer } from '../../src/dev-server/index.js'
import { listen, type Listener } from '../../src/dev-server/node.js'

const listeners: Listener[] = []
afterEach(async () => { await Promise.all(listeners.splice(0).map((listener) => listener.close())) })

async function start(): Promise<{ server: DevServer; url: string }> {
  const server = createDevServer({ users: [{ email: 'ada@example.test', password: 'correct horse' }] })
  const listener = await listen(server, { port: 0 })
  listeners.push(listener)
  return { server, url: listener.url }
}

const recover = (server: DevServer) =>
  server.fetch('http://auth.test/recover', { method: 'POST', body: JSON.stringify({ email: 'ada@example.test' }) })

const rawStatus = (url: string, path: string) => new Promise<number | undefined>((resolve, reject) => {
  const { hostname, port } = new URL(url)
  httpRequest({ hostname, port, path }, (response) => { resolve(response.resume().statusCode) }).on('error', reject).end()
})

describe('the inbox page of the listener', () => {
  it('shows each message with its code and link, and loads nothing from elsewhere', async () => {
    const { server, url } = await start()
    await recover(server)
    const response = await fetch(`${url}/inbox`)
    const page = await response.text()
    const { code, link } = server.inbox.latest() ?? {}
    expect(page).toContain(`data-copy="${String(code)}"`)
    expect(page.replaceAll('&#38;', '&')).toContain(`href="${String(link)}"`)
    expect(page).toContain('For development only')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect([...page.matchAll(/(?:src|<link[^>]*href)="([^"]*)"/g)].map(([, address]) => address).filter((address) => !/^(\/inbox\/|data:,)/.test(address ?? ''))).toEqual([])
  })

  it('opens the HTML of a mail in a sandbox', async () => {
    const { server, url } = await start()
    await recover(server)
    const response = await fetch(`${url}/inbox/messages/0`)
    expect(await response.text()).toContain(server.inbox.latest()?.html)
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox (?!.*allow-scripts)(?!.*allow-same-origin)/)
  })

  it('tells an open page what has come since, and what is planned to fail', async () => {
    const { server, url } = await start()
    const changes = async (count: number, last = '') => (await fetch(`${url}/inbox/changes?${new URLSearchParams({ after: String(count), last }).toString()}`)).json()
    expect(await changes(0)).toEqual({ isReset: false, added: [], planned: 'Nothing is planned to fail.' })
    await recover(server)
    server.faults.next('offline')
    expect(await changes(0)).toEqual({
      isReset: false, added: [{ html: expect.stringContaining('ada@example.test'), count: 1 }], planned: 'Planned: Offline (next request)',
    })
    const { sentAt = '' } = server.inbox.latest() ?? {}
    expect(await changes(1, sentAt)).toMatchObject({ isReset: false, added: [] })
    server.reset()
    expect(await changes(1, sentAt)).toMatchObject({ isReset: true })
  })

  it('plans faults by its buttons, but not for other sites', async () => {
    const { server, url } = await start()
    const plan = (fault: string, when: string, headers: Record<string, string> = {}) =>
      fetch(`${url}/inbox/faults`, { method: 'POST', body: new URLSearchParams({ fault, when }), headers, redirect: 'manual' })
    expect((await plan('429', 'next', { origin: 'http://evil.test' })).status).toBe(403)
    expect((await plan('nonsense', 'next')).status).toBe(400)
    expect(server.faults.list()).toEqual([])
    expect((await plan('429', 'next', { origin: url })).status).toBe(303)
    await plan('offline', 'during')
    expect(server.faults.list()).toEqual([{ fault: { status: 429 } }, { fault: 'offline', until: expect.any(Number) }])
    await plan('clear', 'next')
    expect(server.faults.list()).toEqual([])
  })

  it.each(['/inbox/../package.json', '/inbox/..%2f..%2fetc%2fpasswd', '/inbox/%2e%2e/%2e%2e/etc/passwd', '/inbox/messages/../../etc/passwd', '/inbox/messages/0', '/inbox/messages/-1', '/inboxes', '/inbox//etc/passwd'])(
    'finds nothing at %s',
    async (path) => {
      const { url } = await start()
      expect(await rawStatus(url, path)).toBe(404)
    },
  )

  it('escapes what a person may have written', async () => {
    const server = createDevServer({ config: { externalPhoneEnabled: true, smsTemplate: '<script>alert(1)</script> {{ .Code }}' } })
    const listener = await listen(server, { port: 0 })
    listeners.push(listener)
    await server.fetch('http://auth.test/otp', { method: 'POST', body: JSON.stringify({ phone: '+15550100' }) })
    expect(await (await fetch(`${listener.url}/inbox`)).text()).not.toContain('<script>alert')
  })

  it('breaks the connection when the network is to fail', async () => {
    const { server, url } = await start()
    server.faults.next('offline')
    await expect(fetch(`${url}/settings`)).rejects.toThrow(TypeError)
    expect((await fetch(`${url}/settings`)).status).toBe(200)
  })
})
