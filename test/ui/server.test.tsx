import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ThemeProvider } from '../../src/theme/index.js'
import { Alert, Button, Card, CodeInput, Field, Header, PasswordInput, TextInput, Title } from '../../src/ui/index.js'

const page = (
  <ThemeProvider theme={{ colorPrimary: 'tomato' }}>
    <Card>
      <Header><Title>Sign in</Title></Header>
      <Alert>{null}</Alert>
      <Field label="Email" error="Wrong"><TextInput /></Field>
      <Field label="Password"><PasswordInput showLabel="Show password" /></Field>
      <Field label="Code"><CodeInput /></Field>
      <Button pending pendingLabel="Signing in…">Sign in</Button>
    </Card>
  </ThemeProvider>
)

test('server markup has neither style attributes nor style elements, so that a strict Content-Security-Policy holds', () => {
  const markup = renderToString(page)
  expect(markup).toContain('lk-root')
  expect(markup).not.toMatch(/style/)
})
