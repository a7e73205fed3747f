import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { openServer } from '../open-server.js'

async function createKey(alg: string, kid: string, operations: readonly string[]) {
  const { privateKey } = await generateKeyPair(alg, { extractable: true })
  return { ...(await exportJWK(privateKey)), alg, kid, use: 'sig', key_ops: [...operations] } as JsonWebKey
}

describe('a key pair of the configuration', () => {
  it.each(['RS256', 'RS512', 'ES256', 'ES512', 'EdDSA'])('signs tokens that its public half verifies: %s', async (alg) => {
    const { call, signIn } = openServer({ config: { jwtKeys: [await createKey(alg, 'one', ['sign', 'verify'])] } })
    const { access_token: token } = await signIn()
    const { keys } = await call('GET /.well-known/jwks.json')
    expect(keys).toEqual([expect.not.objectContaining({ d: expect.anything() })])
    const { protectedHeader, payload } = await jwtVerify(String(token), createLocalJWKSet({ keys } as never))
    expect(protectedHeader).toMatchObject({ alg, kid: 'one', typ: 'JWT' })
    expect(payload).toMatchObject({ role: 'authenticated' })
    expect(await call('GET /user', { token })).toMatchObject({ status: 200 })
  })

  it.each([[[]], [['sign', 'sign']]])('is one of several, of which exactly one signs: %j', async (operations) => {
    const jwtKeys = [await createKey('ES256', 'a', ['verify']), ...(await Promise.all(operations.map((operation, index) => createKey('ES256', String(index), [operation]))))]
    expect(() => openServer({ config: { jwtKeys } })).toThrow('config.jwtKeys')
  })

  it('that only verifies keeps older tokens good', async () => {
    const before = await createKey('ES256', 'before', ['sign', 'verify'])
    const now = await createKey('ES256', 'now', ['sign', 'verify'])
    const { access_token: token, user } = await openServer({ config: { jwtKeys: [before] } }).signIn()
    const { call } = openServer({ config: { jwtKeys: [{ ...before, key_ops: ['verify'] }, now] }, users: [{ id: Object(user).id, email: 'ada@example.test', password: 'correct horse' }] })
    expect(await call('GET /user', { token })).toMatchObject({ status: 403, error_code: 'session_not_found' })
    const { call: stranger } = openServer({ config: { jwtKeys: [now] } })
    expect(await stranger('GET /user', { token })).toMatchObject({ status: 403, error_code: 'bad_jwt' })
  })
})
