import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { expect, onTestFinished, test } from 'vitest'
import { plugInAuthenticator } from '../virtual-authenticator.js'

const ada = { email: 'ada@example.test', password: 'correct horse' }

/** A signed-in person, at a browser with an authenticator of its own. */
async function signedIn() {
  const device = await plugInAuthenticator('device')
  onTestFinished(async () => void (await device.unplug()))
  const config = {
    passkeyEnabled: true, mfaWebAuthnEnrollEnabled: true, mfaWebAuthnVerifyEnabled: true, webauthnRpId: location.hostname, webauthnRpOrigins: [location.origin],
  }
  const server = createDevServer({ config, users: [ada] })
  const auth = createAuthClient({ url: 'http://auth.test', apiKey: 'dev', fetch: server.fetch, storage: 'memory', detectSessionInUrl: false })
  expect((await auth.signInWithPassword(ada)).error).toBeNull()
  return auth
}

test('a passkey is made, named, signed in with, and removed', async () => {
  const auth = await signedIn()
  const { data: made, error } = await auth.registerPasskey()
  expect(error).toBeNull()
  const passkeyId = made?.id ?? ''
  expect((await auth.passkey.list()).data).toMatchObject([{ id: passkeyId }])
  expect((await auth.passkey.update({ passkeyId, friendlyName: 'Laptop' })).data).toMatchObject({ friendly_name: 'Laptop' })
  await auth.signOut()
  const { data } = await auth.signInWithPasskey()
  expect(data).toMatchObject({ user: { email: ada.email } })
  expect((await auth.passkey.delete({ passkeyId })).error).toBeNull()
  expect((await auth.passkey.list()).data).toEqual([])
  expect((await auth.passkey.delete({ passkeyId: '' })).error).toMatchObject({ code: 'invalid_argument' })
})

test('a security key becomes a second factor, and raises the next session too', async () => {
  const auth = await signedIn()
  expect((await auth.mfa.webauthn.register({ friendlyName: 'Key' })).error).toBeNull()
  expect(auth.getSnapshot()).toMatchObject({ aal: { current: 'aal2', next: 'aal2' } })
  const { data } = await auth.mfa.listFactors()
  const factorId = data?.webauthn[0]?.id ?? ''
  await auth.signInWithPassword(ada)
  expect(auth.getSnapshot()).toMatchObject({ aal: { current: 'aal1', next: 'aal2' } })
  expect((await auth.mfa.webauthn.authenticate({ factorId })).error).toBeNull()
  expect(auth.getSnapshot()).toMatchObject({ aal: { current: 'aal2' } })
})
