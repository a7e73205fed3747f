import { DeleteAccountSection, EmailForm, github, IdentityList, PasswordForm, ProfileForm, ReauthenticateForm, SignedIn } from 'latchkey'
import { ada, una } from 'latchkey/testing'
import { describe, expect, test, vi } from 'vitest'
import type { Locator } from 'vitest/browser'
import { renderFlow } from './render-flow.js'

/** Both clicks come before what the first has changed is on the screen. */
async function pressTwice(button: Locator) {
  await expect.element(button).toBeVisible()
  const element = button.element()
  if (!(element instanceof HTMLElement)) throw new Error('There is no such button.')
  element.click()
  // As long as a form takes to look at what was typed.
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  element.click()
}

const countOf = (requests: readonly string[], request: string) => requests.filter((sent) => sent.startsWith(request)).length

describe('a double click, after something went wrong', () => {
  test('on signing in: one request, pending, then what came of it', async () => {
    const { screen, requests, holdAnswers } = await renderFlow(<PasswordForm />)
    const signIn = screen.getByRole('button', { name: 'Sign in', exact: true })
    await screen.getByLabelText('Email').fill(ada.email)
    await screen.getByLabelText('Password', { exact: true }).fill('not the one')
    await signIn.click()
    const wrong = screen.getByText('That email and password do not match.')
    await expect.element(wrong).toBeVisible()
    const release = holdAnswers()
    await pressTwice(signIn)
    await expect.element(screen.getByRole('button', { name: 'Signing in…' })).toHaveAttribute('aria-busy', 'true')
    await expect.element(wrong).not.toBeInTheDocument()
    release()
    await expect.element(wrong).toBeVisible()
    expect(countOf(requests, 'POST /token')).toBe(2)
  })

  test('on saving a profile: it says that it was saved', async () => {
    const { screen, client, server, requests } = await renderFlow(<SignedIn><ProfileForm /></SignedIn>)
    await client.signInWithPassword(ada)
    const save = screen.getByRole('button', { name: 'Save' })
    await screen.getByLabelText('Name').fill('Ada King')
    server.faults.next({ status: 500 })
    await save.click()
    await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
    await pressTwice(save)
    await expect.element(screen.getByText('Your profile has been saved.')).toBeVisible()
    expect(countOf(requests, 'PUT /user')).toBe(2)
  })

  test('on deleting the account: the dialog is busy while it is deleted, once', async () => {
    let finish: () => void = () => undefined
    const onDelete = vi.fn(() => new Promise<void>((resolve) => { finish = resolve }))
    onDelete.mockRejectedValueOnce(new Error('The backend is down.'))
    const { screen, client } = await renderFlow(<DeleteAccountSection onDelete={onDelete} />)
    await client.signInWithPassword(ada)
    await screen.getByRole('button', { name: 'Delete account' }).click()
    const dialog = screen.getByRole('alertdialog')
    await dialog.getByLabelText(/^Type/).fill('delete my account')
    const submit = dialog.getByRole('button', { name: 'Delete for good' })
    await submit.click()
    await expect.element(dialog.getByText('Your account could not be deleted.', { exact: false })).toBeVisible()
    await pressTwice(submit)
    await expect.element(dialog.getByRole('button', { name: 'Deleting…' })).toHaveAttribute('aria-busy', 'true')
    finish()
    await expect.element(screen.getByText('Your account has been deleted.')).toBeVisible()
    expect(onDelete).toHaveBeenCalledTimes(2)
  })
})

describe('a double click sends one request', () => {
  test('on unlinking a way in', async () => {
    const person = { ...ada, identities: [{ provider: 'github' as const, data: { email: ada.email, email_verified: true } }] }
    const { screen, client, requests } = await renderFlow(<SignedIn><IdentityList providers={[github]} /></SignedIn>, { users: [person], config: { securityManualLinkingEnabled: true } })
    await client.signInWithPassword(ada)
    await screen.getByRole('button', { name: 'Unlink GitHub' }).click()
    await pressTwice(screen.getByRole('alertdialog').getByRole('button', { name: 'Unlink', exact: true }))
    await expect.element(screen.getByText('GitHub is no longer linked.')).toBeVisible()
    expect(countOf(requests, 'DELETE')).toBe(1)
  })

  test('on sending the mails of a changed address again', async () => {
    const { screen, client, server, requests } = await renderFlow(<SignedIn><EmailForm resendAfter={0} /></SignedIn>)
    await client.signInWithPassword(ada)
    await client.updateUser({ email: 'ada@new.test' })
    server.advance(61)
    await pressTwice(screen.getByRole('button', { name: 'Send again' }))
    await vi.waitFor(() => expect(server.inbox.messages).toHaveLength(4))
    expect(countOf(requests, 'POST /resend')).toBe(1)
  })

  test('on asking for a code that confirms who it is', async () => {
    const { screen, client, requests } = await renderFlow(<SignedIn><ReauthenticateForm onConfirm={() => undefined} /></SignedIn>)
    await client.signInWithPassword(ada)
    await pressTwice(screen.getByRole('button', { name: 'Send code' }))
    await expect.element(screen.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
    expect(countOf(requests, 'GET /reauthenticate')).toBe(1)
  })

  test('on the mail that confirms an account whose sign-in was refused', async () => {
    const { screen, requests } = await renderFlow(<PasswordForm />)
    await screen.getByLabelText('Email').fill(una.email)
    await screen.getByLabelText('Password', { exact: true }).fill(una.password)
    await screen.getByRole('button', { name: 'Sign in', exact: true }).click()
    await pressTwice(screen.getByRole('button', { name: /send|mail/i }).first())
    await expect.element(screen.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
    expect(countOf(requests, 'POST /resend')).toBe(1)
  })
})
