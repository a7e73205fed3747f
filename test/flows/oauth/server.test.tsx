import { AuthProvider, google, OAuthButtons } from 'latchkey'
import { createAuthClient } from 'latchkey/core'
import { createDevServer } from 'latchkey/dev-server'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'

const render = (buttons: React.ReactNode) => {
  const client = createAuthClient({ url: 'http://auth.test', apiKey: 'test', storage: 'memory', fetch: createDevServer().fetch })
  return renderToString(<AuthProvider client={client}>{buttons}</AuthProvider>)
}

test('a server renders the buttons, with the marks of providers given as values and a place for the others', () => {
  const html = render(<OAuthButtons providers={[google, 'github']} />)
  expect(html).toContain('Continue with GitHub')
  expect(html.match(/<path/g)).toHaveLength(4)
  expect(html).toContain('<span class="lk-icon" data-slot="icon" aria-hidden="true"></span>')
  expect(html).not.toContain('style=')
})

test('a server leaves out what it would have to ask for', () => {
  expect(render(<OAuthButtons />)).not.toContain('<button')
})
