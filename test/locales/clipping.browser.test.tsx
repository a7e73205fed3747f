import { AuthProvider, Auth, DeleteAccountSection, SignOutSection, UpgradeForm, type Locale } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { pseudo } from 'latchkey/locales/pseudo'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import 'latchkey/styles.css'
import { components, defaultServer, type Component } from '../pictures/components.jsx'
import { catalogue } from './catalogue.js'

const views = ['sign-in', 'sign-up', 'magic-link', 'otp', 'sso', 'forgot-password'] as const

/** Each form, in the state that it begins in, and each view of the card. */
const shown: readonly Component[] = [
  ...components.filter(({ name, isOverlay = false, arrange }) => !isOverlay && !(arrange && name.includes('-form-'))),
  ...views.map((view) => ({ name: `auth ${view}`, content: <Auth defaultView={view} termsUrl="/terms" privacyUrl="/privacy" /> })),
  { name: 'delete-account-section', content: <DeleteAccountSection onDelete={() => Promise.resolve()} />, isSignedIn: true },
  { name: 'sign-out-section', content: <SignOutSection />, isSignedIn: true },
  { name: 'upgrade-form', content: <UpgradeForm />, isSignedIn: true },
]

async function clientOf({ isSignedIn = false, server: own }: Component) {
  const server = createDevServer({ ...defaultServer, ...own })
  const client = createAuthClient({ url: 'http://auth.test', apiKey: 'test', storage: 'memory', shared: false, detectSessionInUrl: false, fetch: server.fetch })
  if (isSignedIn) await client.signInWithPassword({ email: 'ada@example.test', password: 'correct horse battery' })
  const { data: settings } = await client.getSettings()
  return { client, settings: settings ?? undefined }
}

/** Texts that are wider or higher than the box they stand in, and what sticks out of the page. */
function findClipped(root: Element): string[] {
  const elements = [...root.querySelectorAll<HTMLElement>('*')].filter((element) => element.checkVisibility({ opacityProperty: true }) && !element.matches('.lk-visually-hidden, .lk-visually-hidden *'))
  // An inline element has no box of its own: what it stands in is looked at.
  const hasText = (element: Element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
  return elements.flatMap((element) => {
    const { left, right } = element.getBoundingClientRect()
    const isCut = element.clientWidth > 0 && (hasText(element) || element.tagName === 'BUTTON') && element.scrollWidth > element.clientWidth + 1
    const isCutBelow = element.tagName === 'BUTTON' && element.scrollHeight > element.clientHeight + 1
    const isOut = left < -1 || right > innerWidth + 1
    return isCut || isCutBelow || isOut ? [`<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent}`] : []
  })
}

afterEach(() => page.viewport(800, 700))

test.each([...catalogue, pseudo].map((locale): [string, Locale] => [locale.tag, locale]))('nothing is cut at 320 px in %s', async (_tag, locale) => {
  await page.viewport(320, 700)
  const clipped: Record<string, string[]> = {}
  for (const component of shown) {
    const { client, settings } = await clientOf(component)
    const frame = (content: ReactNode) => <main style={{ width: '100%', minWidth: 0 }}><AuthProvider client={client} settings={settings} locale={locale}>{content}</AuthProvider></main>
    const screen = await render(frame(component.content))
    await vi.waitFor(() => expect(screen.container.textContent).not.toBe(''))
    const found = [...findClipped(screen.container), ...(document.documentElement.scrollWidth > 320 ? ['the page scrolls sideways'] : [])]
    if (found.length) clipped[component.name] = found
    await screen.unmount()
  }
  expect(clipped).toEqual({})
}, 60_000)
