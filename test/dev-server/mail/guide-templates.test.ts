import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { adminToken } from '../admin-token.js'
import { openServer } from '../open-server.js'

const guide = readFileSync('docs/guides/mail-templates.md', 'utf8')
const [confirmation = '', magicLink = '', recovery = '', invite = '', emailChange = ''] = [...guide.matchAll(/```html\n(.*?)```/gs)].map(([, template = '']) => template)
const config = {
  mailerTemplatesConfirmation: confirmation, mailerTemplatesMagicLink: magicLink, mailerTemplatesRecovery: recovery, mailerTemplatesInvite: invite,
  mailerTemplatesEmailChange: emailChange, mailerSecureEmailChangeEnabled: false,
}
const challenge = { code_challenge: 'c'.repeat(43), code_challenge_method: 's256' }

type Opened = ReturnType<typeof openServer>

it.each<[string, (opened: Opened) => Promise<unknown>]>([
  ['signup', ({ call }) => call('POST /signup', { body: { email: 'new@example.test', password: 'correct horse', ...challenge } })],
  ['magiclink', ({ call }) => call('POST /otp', { body: { email: 'ada@example.test', ...challenge } })],
  ['recovery', ({ call }) => call('POST /recover', { body: { email: 'ada@example.test', ...challenge } })],
  ['invite', ({ call, server }) => call('POST /invite', { body: { email: 'new@example.test' }, token: adminToken(server.config.jwtSecret) })],
  ['email_change', async ({ call, signIn }) => call('PUT /user', { body: { email: 'new@example.test', ...challenge }, token: (await signIn())['access_token'] })],
])('the guide’s template has a link that signs in on any device: %s', async (type, ask) => {
  const opened = openServer({ config })
  await ask(opened)
  const { html = '', code } = await opened.server.inbox.next()
  const link = new URL(/href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '')
  expect(link.pathname).toBe('/auth/callback')
  expect(link.searchParams.get('type')).toBe(type)
  if (type !== 'invite') expect(html).toContain(`<strong>${String(code)}</strong>`)
  expect(await opened.call('POST /verify', { body: { type, token_hash: link.searchParams.get('token_hash') } })).toHaveProperty('access_token')
})
