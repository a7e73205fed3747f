import type { Decorator, Preview } from '@storybook/react-vite'
import axe from 'axe-core'
import { createDevServer, type DevServer, type DevServerOptions } from 'latchkey/dev-server'
import { AuthProvider } from 'latchkey'
import { createAuthClient, type LatchkeyClient } from 'latchkey/core'
import '@fontsource/inter/400.css'
import '@fontsource/inter/500.css'
import '@fontsource/inter/600.css'
import 'latchkey/styles.css'
import './preview.css'

/** What each story runs on: a server of its own in the page, played providers included, and a client that talks to nothing else. */
export interface StoryBackend {
  readonly server: DevServer
  readonly auth: LatchkeyClient
}

/** `parameters.server`: the server's state as data. */
export type ServerParameters = Pick<DevServerOptions, 'config' | 'users'>

const colorSchemes = ['light', 'dark'] as const

function createStoryBackend(parameters: ServerParameters = {}): StoryBackend {
  const server = createDevServer({ ...parameters, config: { siteUrl: location.origin, ...parameters.config } })
  const page = server.location(window)
  const auth = createAuthClient({ url: 'http://auth.test', apiKey: 'story', fetch: server.fetch, storage: 'memory', shared: false, platform: { location: page } })
  page.subscribe(() => void auth.readRedirect())
  return { server, auth }
}

const withAuth: Decorator = (Story, { loaded, parameters }) =>
  parameters.server === false ? <Story /> : <AuthProvider client={loaded.auth}><Story /></AuthProvider>

const withColorScheme: Decorator = (Story, { globals }) => {
  document.documentElement.style.colorScheme = globals.colorScheme ?? 'light'
  return <div className="story-canvas"><Story /></div>
}

/** The same state, looked at again in the other colour scheme: contrast is where the two differ. */
async function expectAccessibleInBothSchemes(canvas: HTMLElement) {
  const page = document.documentElement
  const before = page.style.colorScheme
  for (const scheme of colorSchemes) {
    page.style.colorScheme = scheme
    const { violations } = await axe.run(canvas, { resultTypes: ['violations'], rules: { region: { enabled: false } } })
    const found = violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`)
    if (found.length) throw new Error(`Not accessible in ${scheme}:\n${found.join('\n')}`)
  }
  page.style.colorScheme = before
}

const preview: Preview = {
  loaders: [({ parameters }) => (parameters.server === false ? {} : createStoryBackend(parameters.server))],
  decorators: [withAuth, withColorScheme],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    a11y: { test: 'off' },
    options: { storySort: { order: ['Guides', 'Flows', 'Primitives'] } },
  },
  globalTypes: {
    colorScheme: { toolbar: { title: 'Colour scheme', icon: 'mirror', items: [...colorSchemes], dynamicTitle: true } },
  },
  initialGlobals: { colorScheme: 'light' },
  afterEach: async ({ canvasElement }) => {
    if ('__vitest_browser__' in globalThis) await expectAccessibleInBothSchemes(canvasElement)
  },
}

export default preview
