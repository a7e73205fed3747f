import { Auth, UpdatePasswordForm, type AuthProps } from 'latchkey'
import { ada } from 'latchkey/testing'
import { Secret, TOTP } from 'otpauth'
import { expect, test, vi } from 'vitest'
import { userEvent, type Locator } from 'vitest/browser'
import { clientOn, eventually, playedServer, standingPage } from './played-page.js'
import { renderFlow } from './render-flow.js'

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const phone = '+4915123456789'
const config = { externalPhoneEnabled: true, mailerAutoconfirm: false }
const users = [ada, { email: 'tess@example.test', password: ada.password, factors: [{ type: 'totp' as const, secret }] }]

async function openCard(props: AuthProps) {
  const server = playedServer({ config, users })
  const { location, departures } = standingPage()
  const client = clientOn(server, { location })
  const { screen } = await renderFlow(<Auth emailCode="show" {...props} />, { provider: { client } })
  const button = (name: string) => screen.getByRole('button', { name, exact: true })
  const field = (name: string) => screen.getByLabelText(name, { exact: true })
  return {
    server, client, departures, button, field,
    heading: (name: string) => screen.getByRole('heading', { name, exact: true }),
    press: async (name: string) => { await tabTo(button(name)); await userEvent.keyboard('{Enter}') },
    type: async (name: string, text: string) => { await tabTo(field(name)); await userEvent.keyboard(text) },
    /** Types the code of the latest message, where the focus may be already. */
    typeCode: async (recipient: string) => {
      await expect.element(field('Code')).toBeVisible()
      await tabTo(field('Code'))
      await userEvent.keyboard(server.inbox.latest(recipient)?.code ?? '')
    },
  }
}

/** Presses Tab until the focus is there: nothing that Tab does not lead to can be used. */
async function tabTo(target: Locator) {
  await expect.element(target).toBeVisible()
  for (let presses = 0; presses < 40; presses += 1) {
    if (document.activeElement === target.query()) return
    await userEvent.tab()
  }
  await expect.element(target).toHaveFocus()
}

type Card = Awaited<ReturnType<typeof openCard>>

const signedIn = async ({ heading }: Card) => void (await expect.element(heading('You are signed in')).toBeVisible())
const departed = ({ departures }: Card) => eventually(() => expect(departures).toHaveLength(1))

interface Way {
  name: string
  props?: AuthProps
  walk: (card: Card) => Promise<unknown>
  end?: (card: Card) => Promise<unknown>
}

async function enterPassword({ type }: Pick<Card, 'type'>, email: string) {
  await type('Email', email)
  await type('Password', `${ada.password}{Enter}`)
}

const ways: Way[] = [
  { name: 'a password', walk: (card) => enterPassword(card, ada.email) },
  {
    name: 'a new account',
    async walk(card) {
      await card.press('Create an account')
      await enterPassword(card, 'new@example.test')
      await expect.element(card.heading('Check your mail')).toHaveFocus()
      await card.typeCode('new@example.test')
    },
  },
  {
    name: 'a link, by the code beside it', props: { emailCode: 'press' },
    async walk(card) {
      await card.press('Email me a link')
      await card.type('Email', `${ada.email}{Enter}`)
      await expect.element(card.heading('Check your mail')).toHaveFocus()
      await card.press('I have a code')
      await expect.element(card.field('Code')).toHaveFocus()
      await card.typeCode(ada.email)
    },
  },
  {
    name: 'a code', props: { methods: ['otp'], identifiers: ['email'] },
    async walk(card) {
      await card.type('Email', `${ada.email}{Enter}`)
      await card.typeCode(ada.email)
    },
  },
  {
    name: 'a phone', props: { emailCode: 'press' },
    async walk(card) {
      await card.press('Use your phone')
      await card.type('Phone number', `${phone}{Enter}`)
      await card.typeCode(phone)
    },
  },
  {
    name: 'single sign-on', end: departed,
    async walk(card) {
      await card.press('Single sign-on')
      await card.type('Work email', 'ada@acme.example{Enter}')
    },
  },
  { name: 'a provider', props: { methods: ['password'] }, walk: (card) => card.press('Continue with GitHub'), end: departed },
  { name: 'no name at all', walk: (card) => card.press('Continue as a guest') },
  {
    name: 'a password that was forgotten',
    async walk(card) {
      await card.press('Forgot password?')
      await card.type('Email', `${ada.email}{Enter}`)
      await card.typeCode(ada.email)
      await card.type('New password', 'battery staple horse{Enter}')
    },
  },
  {
    name: 'a second factor',
    async walk(card) {
      await enterPassword(card, 'tess@example.test')
      await card.type('Code', new TOTP({ secret: Secret.fromBase32(secret) }).generate())
    },
  },
  {
    name: 'a password, after the session has ended',
    async walk(card) {
      await enterPassword(card, ada.email)
      await signedIn(card)
      card.server.faults.next('session-revoked')
      await card.client.getUser()
      await expect.element(card.field('Email')).toHaveValue(ada.email)
      await card.type('Password', `${ada.password}{Enter}`)
    },
  },
]

test.each(ways)('by keyboard alone: with $name', async ({ props = {}, walk, end = signedIn }) => {
  const card = await openCard(props)
  await walk(card)
  await end(card)
})

test('the focus stays at the button that has saved a password', async () => {
  const { screen, client } = await renderFlow(<UpdatePasswordForm />)
  await client.signInWithPassword(ada)
  await tabTo(screen.getByLabelText('New password', { exact: true }))
  await userEvent.keyboard('battery staple horse')
  await tabTo(screen.getByRole('button', { name: 'Save password' }))
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Your password has been changed.')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Save password' })).toHaveFocus()
})

test('a phone number travels from view to view, with the country that was chosen', async () => {
  const card = await openCard({ methods: ['password', 'otp'], identifiers: ['phone'], defaultCountry: 'DE' })
  await card.type('Phone number', '01512 3456789')
  await card.press('Create an account')
  await expect.element(card.heading('Create your account')).toHaveFocus()
  await vi.waitFor(() => expect(card.field('Phone number').element()).toHaveProperty('value', expect.stringContaining('1512')))
  await card.type('Password', `${ada.password}{Enter}`)
  await eventually(() => expect(card.server.inbox.latest(phone)?.code).toBeDefined())
})
