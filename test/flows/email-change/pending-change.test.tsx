// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountPanel, AuthProvider, EmailForm } from 'latchkey'
import { beforeEach, describe, expect, it } from 'vitest'
import { appPage, clientOn, lastingStorage, playedServer, standingPage } from '../played-page.js'

const ada = { email: 'ada@example.test', password: 'correct horse battery' }
const next = 'ada@new.test'
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

beforeEach(() => localStorage.clear())

/** Ada, signed in, has asked for another address; pages are opened one after the other in the same browser. */
async function pendingChange() {
  const server = playedServer({ users: [ada] })
  const storage = lastingStorage()
  const clientAt = (href: string) => clientOn(server, { location: standingPage({ href }).location, storage })
  const client = clientAt(appPage)
  await client.signInWithPassword(ada)
  await client.updateUser({ email: next })
  const linkIn = (address: string) => server.inbox.messages.filter(({ to }) => to === address).at(-1)?.link ?? ''
  return {
    server, client,
    open(href = appPage, ui = <EmailForm emailCode="show" resendAfter={0} />) {
      cleanup()
      const opened = clientAt(href)
      render(<AuthProvider client={opened}>{ui}</AuthProvider>)
      return opened
    },
    /** Follows the link of a mail; gives the address of the page that one lands on. */
    follow: async (address: string) => (await server.fetch(linkIn(address), { redirect: 'manual' })).headers.get('location') ?? '',
    enterCode: async (address: string) => userEvent.type(await screen.findByLabelText('Code'), server.inbox.latest(address)?.code ?? ''),
  }
}

describe('a change of address that is pending', () => {
  it('is half way still after a reload, and says which mail is left', async () => {
    const { open, enterCode } = await pendingChange()
    open()
    await enterCode(next)
    await screen.findByRole('heading', { name: 'Half way there' })
    open()
    await screen.findByRole('heading', { name: 'Half way there' })
    expect(screen.getByText(/Now confirm the mail that we sent to/).textContent).toContain(ada.email)
  })

  it('G28: is half way after the first link, and after a reload', async () => {
    const { open, follow } = await pendingChange()
    open(await follow(next))
    await screen.findByRole('heading', { name: 'Half way there' })
    open()
    await screen.findByRole('heading', { name: 'Half way there' })
  })

  it('is known to be half way in the tab where it was begun', async () => {
    const { open, enterCode } = await pendingChange()
    open()
    await enterCode(next)
    await screen.findByRole('heading', { name: 'Half way there' })
    const [key = ''] = Object.keys(localStorage).filter((name) => name.endsWith('-email-change'))
    const learnt = localStorage.getItem(key) ?? ''
    localStorage.removeItem(key)
    open()
    await screen.findByRole('heading', { name: 'Check your mail' })
    // So a browser tells a tab what another has written.
    localStorage.setItem(key, learnt)
    window.dispatchEvent(new StorageEvent('storage', { key }))
    await screen.findByRole('heading', { name: 'Half way there' })
  })

  it('begins anew once the mails have been sent again, after a reload too', async () => {
    const { server, open, enterCode } = await pendingChange()
    open()
    await enterCode(next)
    await screen.findByRole('heading', { name: 'Half way there' })
    server.advance(61)
    await press('Send again')
    await screen.findByRole('heading', { name: 'Check your mail' })
    await waitFor(() => expect(server.inbox.messages).toHaveLength(4))
    open()
    await screen.findByRole('heading', { name: 'Check your mail' })
    await enterCode(next)
    await screen.findByRole('heading', { name: 'Half way there' })
  })

  it('stays given up after a reload, in the panel too, until it is asked for again', async () => {
    const { server, open } = await pendingChange()
    open()
    await press('Keep the old address')
    open()
    await screen.findByLabelText('New email')
    open(appPage, <AccountPanel />)
    await screen.findByRole('button', { name: 'Change your email' })
    server.advance(61)
    open()
    await userEvent.type(await screen.findByLabelText('New email'), next)
    await press('Continue')
    await screen.findByRole('heading', { name: 'Check your mail' })
  })
})

describe('a link of a change of address that is worth nothing', () => {
  it.each([
    ['its errors', () => `${appPage}?error=access_denied&error_code=otp_expired&error_description=Email+link+is+invalid+or+has+expired#sb=`],
    ['the first half’s link, a second time', async ({ follow }: { follow: (address: string) => Promise<string> }) => { await follow(next); return follow(next) }],
  ])('is said to have expired, with a new one to be had: %s', async (_, landing) => {
    const page = await pendingChange()
    page.open(await landing(page))
    await screen.findByText('This link has expired.')
    page.server.advance(61)
    await press('Send again')
    await waitFor(() => expect(page.server.inbox.messages).toHaveLength(4))
    await waitFor(() => expect(screen.queryByText('This link has expired.')).toBeNull())
  })

  it('is said to have expired in the panel, before the form is opened', async () => {
    const { open, follow } = await pendingChange()
    await follow(next)
    open(await follow(next), <AccountPanel />)
    await screen.findByText('This link has expired.')
    await press('Confirm it')
    await screen.findByText('This link has expired.')
    expect(screen.getAllByText('This link has expired.')).toHaveLength(1)
  })
})

it('the field is empty once the address is the person’s, which is said once', async () => {
  const { open, enterCode } = await pendingChange()
  open()
  await enterCode(next)
  await screen.findByRole('heading', { name: 'Half way there' })
  await enterCode(ada.email)
  const said = await screen.findAllByText((_, element) => element?.textContent === `Your address is ${next} now.` && element.tagName === 'P')
  expect(said).toHaveLength(1)
  expect(screen.getByLabelText<HTMLInputElement>('New email').value).toBe('')
  expect(screen.queryByText(/Your current address/)).toBeNull()
})
