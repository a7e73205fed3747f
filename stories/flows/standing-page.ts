import type { StoryContext } from '@storybook/react-vite'
import { createAuthClient, type LatchkeyClient, type LocationPort } from 'latchkey/core'
import { createDevServer, type DevServer, type DevServerOptions } from 'latchkey/dev-server'

interface StandingPageContext extends Pick<StoryContext, 'globals'> {
  /** `leaves`: the page may be left; `server`: its state; `href`: the page's address; `signedInAs`: who is signed in; `lastProvider`: what is remembered. */
  readonly parameters: Record<string, unknown> & { server?: Pick<DevServerOptions, 'config' | 'users'>; href?: string; lastProvider?: string; leaves?: boolean; signedInAs?: { email: string; password: string } }
}

/** A page that stays where it is, so that a story can show what there is to see before a page is left. */
export async function standingPage({ globals, parameters: { leaves = false, server: state, href = 'http://app.test/', lastProvider, signedInAs } }: StandingPageContext): Promise<{ server?: DevServer; auth?: LatchkeyClient }> {
  // Beside an inbox the page is left for real, by the links of its mails.
  if (leaves || globals['inbox'] === 'beside') return {}
  const server = createDevServer(state)
  const auth = createAuthClient({
    url: 'http://auth.test', apiKey: 'story', fetch: server.fetch, storage: 'memory', storageKey: `story-${lastProvider ?? 'new'}`, shared: false,
    platform: { location: createLocation(href) },
  })
  localStorage.removeItem(`${auth.storageKey}-last-provider`)
  if (lastProvider) localStorage.setItem(`${auth.storageKey}-last-provider`, lastProvider)
  if (signedInAs) await auth.signInWithPassword(signedInAs)
  return { server, auth }
}

function createLocation(href: string): LocationPort {
  let address = href
  return {
    page: {}, href: () => address, replace: (url) => void (address = url), assign: () => undefined,
    openPopup: () => ({ closed: false, location: { replace: () => undefined }, close: () => undefined }),
  }
}
