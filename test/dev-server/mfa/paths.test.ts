import { expect, it } from 'vitest'
import { adminToken } from '../admin-token.js'
import { openServer } from '../open-server.js'

it('answers at the root of its sub-routers with and without a final slash, and nowhere else', async () => {
  const { call, send, signIn, server } = openServer({ config: { passkeyEnabled: true } })
  const { access_token: token, user } = await signIn()
  const { id } = await call('POST /factors/', { token, body: { factor_type: 'totp', friendly_name: 'a' } })
  const admin = adminToken(server.config.jwtSecret)
  expect(await call('GET /passkeys/', { token })).toMatchObject({ status: 200 })
  expect(await call('GET /admin/users/', { token: admin })).toMatchObject({ status: 200 })
  expect(await call(`GET /admin/users/${String(Object(user).id)}/factors/`, { token: admin })).toMatchObject({ items: [{ id }] })
  expect((await send(`POST /factors/${String(id)}/challenge/`, { token })).status).toBe(404)
  expect(await call(`DELETE /factors/${String(id)}/`, { token })).toEqual({ status: 200, id })
})
