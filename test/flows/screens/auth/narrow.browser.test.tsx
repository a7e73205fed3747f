import { Auth } from 'latchkey'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { renderFlow } from '../../render-flow.js'

const config = { externalPhoneEnabled: true, externalAnonymousUsersEnabled: true, externalGithubEnabled: true, externalGoogleEnabled: true, samlEnabled: true }
const views = ['sign-in', 'sign-up', 'magic-link', 'otp', 'sso', 'forgot-password', 'verify'] as const

afterEach(() => { document.documentElement.dir = '' })

test.each(['ltr', 'rtl'])('no view needs scrolling sideways at a zoom of four hundred per cent, %s', async (direction) => {
  await page.viewport(320, 256)
  document.documentElement.dir = direction
  const { screen, rerender } = await renderFlow(<Auth />, { config })
  for (const view of views) {
    await rerender(<Auth view={view} keepSignedIn confirmPassword />)
    await expect.element(screen.getByRole('heading').first()).toBeInTheDocument()
    expect([view, document.documentElement.scrollWidth]).toEqual([view, 320])
  }
})
