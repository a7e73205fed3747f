// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountPanel } from 'latchkey'
import { ada, renderWithAuth } from 'latchkey/testing'
import { Secret, TOTP } from 'otpauth'
import { expect, it } from 'vitest'

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const enter = async (label: string, text: string) => userEvent.type(await screen.findByLabelText(label), text)

/** The headings of the page: one first, and none more than a step below the one before. */
async function expectOutline(last: string, level: number) {
  const heading = await screen.findByRole('heading', { name: last, level })
  const levels = screen.getAllByRole('heading').map((element) => Number(element.getAttribute('aria-level') ?? element.tagName.slice(1)))
  expect(levels.filter((each) => each === 1)).toEqual([1])
  expect(levels[0]).toBe(1)
  expect(levels.every((each, index) => index === 0 || each <= (levels[index - 1] ?? 0) + 1)).toBe(true)
  return heading
}

it('has an outline without a gap while a guest becomes permanent', async () => {
  const { client, server } = renderWithAuth(<AccountPanel upgrade={{ emailCode: 'show' }} />, { config: { externalAnonymousUsersEnabled: true } })
  await client.signInAnonymously()
  await expectOutline('Keep your account', 2)
  await enter('Email', 'guest@example.test')
  await press('Continue')
  expect(await expectOutline('Check your mail', 3)).toBe(document.activeElement)
  await press('Back')
  expect(await expectOutline('Keep your account', 2)).toBe(document.activeElement)
  await press('Continue')
  await expectOutline('Check your mail', 3)
  await enter('Code', server.inbox.latest('guest@example.test')?.code ?? '')
  expect(await expectOutline('Choose a password', 3)).toBe(document.activeElement)
  await press('Not now')
  expect(await expectOutline('Your account is yours to keep', 3)).toBe(document.activeElement)
})

it('has an outline without a gap where a new password needs a code', async () => {
  const { client, server } = renderWithAuth(<AccountPanel />, { users: [ada], config: { securityUpdatePasswordRequireReauthentication: true, jwtExp: 1_000_000 } })
  await client.signInWithPassword(ada)
  server.advance(25 * 60 * 60)
  await press('Change your password')
  await expectOutline('Password', 2)
  await enter('New password', 'battery staple horse')
  await press('Save password')
  await expectOutline('Check your mail', 3)
})

it('has an outline without a gap where a new password needs the second factor', async () => {
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  const factors = [{ type: 'totp', secret }, { type: 'phone', phone: '+4915100000001' }] as const
  const { client } = renderWithAuth(<AccountPanel />, { users: [{ ...ada, factors }], provider: { secondFactorCounts: 'signed-in' } })
  await client.signInWithPassword(ada)
  await press('Change your password')
  await enter('New password', 'battery staple horse')
  await press('Save password')
  await expectOutline('One more step', 3)
  await press('Try another way')
  await expectOutline('Choose another way', 3)
  await press('Authenticator app')
  await expectOutline('One more step', 3)
  await enter('Code', new TOTP({ secret: Secret.fromBase32(secret) }).generate())
  await screen.findByText('Your password has been changed.')
})

it('begins anew in a dialog that a section opens', async () => {
  const { client } = renderWithAuth(<AccountPanel />, { users: [{ ...ada, factors: [{ type: 'totp' }] }], provider: { secondFactorCounts: 'signed-in' } })
  await client.signInWithPassword(ada)
  await press('Change your email')
  await enter('New email', 'ada@new.test')
  await press('Continue')
  await screen.findByRole('heading', { name: 'One more step', level: 1 })
})
