import type { Decorator } from '@storybook/react-vite'
import { AuthProvider } from 'latchkey'
import { Inbox } from './inbox.tsx'
import { Session } from './session.tsx'
import { themes } from './themes.ts'

/** What a story stands in: the provider, with the toolbar's theme and language. Under a way in stands who has come in by it. */
export const withAuth: Decorator = (Story, { loaded, globals, parameters }) => (
  <AuthProvider client={loaded.auth} theme={themes[globals['theme']]?.theme ?? {}} locale={loaded.locale}>
    <Story />
    {parameters['showsSession'] && <Session />}
  </AuthProvider>
)

/** The page around a story: its colour scheme, its direction, and the inbox at its side. */
export const withPage: Decorator = (Story, { globals, loaded }) => {
  const page = document.documentElement
  page.style.colorScheme = globals['colorScheme'] ?? 'light'
  page.dir = globals['direction'] === 'auto' ? loaded.locale.direction : globals['direction']
  page.lang = loaded.locale.tag
  const canvas = <div className="story-canvas"><Story /></div>
  if (globals['inbox'] !== 'beside' || !loaded.server) return canvas
  return <div className="story-with-inbox">{canvas}<Inbox server={loaded.server} onOpen={(link) => loaded.page.assign(link)} /></div>
}
