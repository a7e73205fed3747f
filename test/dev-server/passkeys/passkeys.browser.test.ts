import { expect, onTestFinished, test } from 'vitest'
import { createDevServer } from 'latchkey/dev-server'
import { plugInAuthenticator } from '../../virtual-authenticator.js'

test('a passkey that the browser makes signs in at the server in its page', async () => {
  const device = await plugInAuthenticator('device')
  onTestFinished(async () => void (await device.unplug()))
  const ada = { email: 'ada@example.test', password: 'correct horse' }
  const { fetch } = createDevServer({ users: [ada], config: { passkeyEnabled: true, webauthnRpId: location.hostname, webauthnRpOrigins: [location.origin] } })
  const post = async (path: string, body: unknown = {}, token = '') => {
    const answer = await fetch(`http://auth.test${path}`, { method: 'POST', body: JSON.stringify(body), headers: token === '' ? {} : { authorization: `Bearer ${token}` } })
    return Object(await answer.json())
  }

  const { access_token: token, user } = await post('/token?grant_type=password', ada)
  const creation = await post('/passkeys/registration/options', {}, token)
  const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(creation.options) })
  const passkey = await post('/passkeys/registration/verify', { challenge_id: creation.challenge_id, credential: made }, token)
  expect(passkey).toMatchObject({ friendly_name: expect.any(String) })

  const request = await post('/passkeys/authentication/options')
  const given = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(request.options) })
  const session = await post('/passkeys/authentication/verify', { challenge_id: request.challenge_id, credential: given })
  expect(session).toMatchObject({ user: { id: user.id }, refresh_token: expect.any(String) })
})
