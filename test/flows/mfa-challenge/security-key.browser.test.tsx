import { MfaChallengeForm, SignedIn, SignedOut } from 'latchkey'
import { ada } from 'latchkey/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plugInAuthenticator } from '../../virtual-authenticator.js'
import { renderFlow } from '../render-flow.js'

let key: Awaited<ReturnType<typeof plugInAuthenticator>>

beforeEach(async () => {
  key = await plugInAuthenticator('key')
})
afterEach(() => key.unplug())

async function keyPage() {
  const flow = await renderFlow(<><SignedOut><MfaChallengeForm /></SignedOut><SignedIn><p>You are inside</p></SignedIn></>, {
    config: { mfaWebAuthnEnrollEnabled: true, mfaWebAuthnVerifyEnabled: true, webauthnRpId: location.hostname, webauthnRpOrigins: [location.origin] },
  })
  const { client, screen } = flow
  await client.signInWithPassword(ada)
  expect((await client.mfa.webauthn.register({ friendlyName: 'My key' })).error).toBeNull()
  await client.signOut({ scope: 'local' })
  await client.signInWithPassword(ada)
  return { ...flow, use: screen.getByRole('button', { name: 'Use security key' }), inside: screen.getByText('You are inside') }
}

test('G53: a security key lifts the session', async () => {
  const page = await keyPage()
  await expect.element(page.inside).not.toBeInTheDocument()
  await page.use.click()
  await expect.element(page.inside).toBeVisible()
})

test('a key that is not at hand: says so, and may be tried again', async () => {
  const page = await keyPage()
  await key.forgetAll()
  await page.use.click()
  await expect.element(page.screen.getByRole('alert').getByText('The passkey prompt was closed before it was done.')).toBeVisible()
  await expect.element(page.screen.getByRole('button', { name: 'Try again' })).toBeVisible()
})
