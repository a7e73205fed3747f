import { MfaChallengeForm, SignedIn, SignedOut, type MfaChallengeFormProps } from 'latchkey'
import type { SeedUser } from 'latchkey/dev-server'
import { ada } from 'latchkey/testing'
import { Secret, TOTP } from 'otpauth'
import { expect, test, vi } from 'vitest'
import { renderFlow } from '../render-flow.js'

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const phone = '+4915123456789'
const app = { type: 'totp', friendlyName: 'My phone’s app', secret } as const
const texts = { type: 'phone', phone } as const
const codeOfApp = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate()
const otherThan = (code: string | undefined) => (code === '000000' ? '111111' : '000000')

async function factorPage(factors: SeedUser['factors'], props: MfaChallengeFormProps = {}) {
  const page = <><SignedOut><MfaChallengeForm {...props} /></SignedOut><SignedIn><p>You are inside</p></SignedIn></>
  const flow = await renderFlow(page, { users: [{ ...ada, factors }], config: { mfaPhoneVerifyEnabled: true, mfaWebAuthnVerifyEnabled: true } })
  await flow.client.signInWithPassword(ada)
  const { screen } = flow
  await expect.element(screen.getByRole('heading')).toBeVisible()
  return { ...flow, inside: screen.getByText('You are inside'), code: screen.getByLabelText('Code'), send: screen.getByRole('button', { name: 'Send code' }) }
}

test('G53: the code of an app lifts the session, and until then nobody is inside', async () => {
  const onSuccess = vi.fn()
  const page = await factorPage([app], { onSuccess })
  await expect.element(page.inside).not.toBeInTheDocument()
  await page.code.fill(codeOfApp())
  await expect.element(page.inside).toBeVisible()
  expect(onSuccess).toHaveBeenCalledTimes(1)
  expect(page.client.getSnapshot()).toMatchObject({ aal: { current: 'aal2', next: 'aal2' } })
})

test('a wrong code of an app is cleared, keeps the focus and says so', async () => {
  const page = await factorPage([app])
  await page.code.fill(otherThan(codeOfApp()))
  await expect.element(page.screen.getByText('That code does not match.')).toBeVisible()
  await expect.element(page.code).toHaveValue('')
  await expect.element(page.code).toHaveFocus()
  await page.code.fill(codeOfApp())
  await expect.element(page.inside).toBeVisible()
})

test('a code goes to a phone when the person asks for it', async () => {
  const page = await factorPage([texts])
  expect(page.server.inbox.messages).toEqual([])
  await page.send.click()
  await expect.element(page.code).toHaveFocus()
  await page.code.fill(page.server.inbox.latest(phone)?.code ?? '')
  await expect.element(page.inside).toBeVisible()
})

test('another code to the phone, whose challenge is the one that is answered then', async () => {
  const page = await factorPage([texts], { resendAfter: 0 })
  await page.send.click()
  await expect.element(page.code).toBeVisible()
  page.server.advance(61)
  await page.screen.getByRole('button', { name: 'Send again' }).click()
  await expect.element(page.screen.getByText('A new message is on its way.')).toBeVisible()
  expect(page.server.inbox.messages).toHaveLength(2)
  await page.code.fill(page.server.inbox.latest(phone)?.code ?? '')
  await expect.element(page.inside).toBeVisible()
})

test('an expired challenge offers a new code', async () => {
  const page = await factorPage([texts], { resendAfter: 0 })
  await page.send.click()
  await expect.element(page.code).toBeVisible()
  page.server.advance(301)
  await page.code.fill('123456')
  await page.screen.getByRole('button', { name: 'Send a new code' }).click()
  await vi.waitFor(() => expect(page.server.inbox.messages).toHaveLength(2))
  await page.code.fill(page.server.inbox.latest(phone)?.code ?? '')
  await expect.element(page.inside).toBeVisible()
})

test('a person with several factors may take another', async () => {
  const page = await factorPage([app, texts])
  await expect.element(page.code).toBeVisible()
  await page.screen.getByRole('button', { name: 'Try another way' }).click()
  await expect.element(page.screen.getByRole('heading', { name: 'Choose another way' })).toHaveFocus()
  await expect.element(page.screen.getByRole('button', { name: 'My phone’s app' })).toBeVisible()
  await page.screen.getByRole('button', { name: 'Text message' }).click()
  await expect.element(page.screen.getByRole('heading', { name: 'One more step' })).toHaveFocus()
  await page.send.click()
  await expect.element(page.code).toBeVisible()
  await page.code.fill(page.server.inbox.latest(phone)?.code ?? '')
  await expect.element(page.inside).toBeVisible()
})

test('offers no other way where there is none, and always the way out', async () => {
  const onSignOut = vi.fn()
  const page = await factorPage([app], { onSignOut })
  await expect.element(page.screen.getByRole('button', { name: 'Try another way' })).not.toBeInTheDocument()
  await page.screen.getByRole('button', { name: 'Sign out' }).click()
  await vi.waitFor(() => expect(page.client.getSnapshot().status).toBe('signed-out'))
  await vi.waitFor(() => expect(onSignOut).toHaveBeenCalledTimes(1))
})

test('a message that cannot be sent says so, and is tried again', async () => {
  const page = await factorPage([texts])
  page.server.faults.next('offline')
  await page.send.click()
  await expect.element(page.screen.getByText('The server could not be reached.', { exact: false })).toBeVisible()
  await page.screen.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.code).toBeVisible()
})
