import { createClient } from '@supabase/supabase-js'
import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { expect, test } from 'vitest'
import { adminToken } from '../../dev-server/admin-token.js'
import { createIssuer, openOtherSide } from '../../dev-server/providers/other-side.js'

test('signInWithIdToken: custom', async () => {
  const issuer = await createIssuer('https://guild.example')
  const { fetch } = openOtherSide({
    'https://guild.example/.well-known/openid-configuration': () => ({
      issuer: 'https://guild.example', authorization_endpoint: 'https://guild.example/go', token_endpoint: 'https://guild.example/token', jwks_uri: 'https://guild.example/keys',
    }),
    'https://guild.example/keys': () => issuer.keys,
  })
  const server = createDevServer({ fetch })
  const { customProviders } = createClient('http://auth.test', adminToken(server.config.jwtSecret), { global: { fetch: server.fetch }, auth: { persistSession: false } }).auth.admin
  await customProviders.createProvider({ provider_type: 'oidc', identifier: 'custom:guild', name: 'Guild', client_id: 'client', client_secret: 'hidden', issuer: 'https://guild.example' })

  const auth = createAuthClient({ url: 'http://auth.test', apiKey: 'dev', fetch: server.fetch, storage: 'memory', shared: false })
  const { data } = await auth.signInWithIdToken({ provider: 'custom:guild', token: await issuer.sign({ sub: 'grace', email: 'grace@example.test', email_verified: true }) })
  expect(data.user?.app_metadata.provider).toBe('custom:guild')
})
