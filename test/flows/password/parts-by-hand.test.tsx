// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import {
  Card, Footer, Form, FormAlert, Header, IdentifierField, Link, PasswordField, PasswordForm, SubmitButton, Subtitle, Title, usePasswordForm,
} from 'latchkey'
import { renderWithAuth } from 'latchkey/testing'
import { expect, it } from 'vitest'

const nothing = () => undefined

function ByHand() {
  const { form, submit, isPending, refusal } = usePasswordForm()
  return (
    <Card>
      <Header><Title>Sign in</Title><Subtitle>Welcome back. Good to see you.</Subtitle></Header>
      <Form form={form} onSubmit={submit} isPending={isPending}>
        <FormAlert message={refusal.message} />
        <IdentifierField identifier="email" />
        <PasswordField name="password" autoComplete="current-password" aria-required action={<Link onClick={nothing}>Forgot password?</Link>} />
        <SubmitButton pendingLabel="Signing in…" waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>Sign in</SubmitButton>
      </Form>
      <Footer>New here? <Link onClick={nothing}>Create an account</Link></Footer>
    </Card>
  )
}

const withoutIds = (html: string) => html.replace(/(id|for|aria-controls|aria-describedby)="[^"]*"/g, '$1=""')

it('PasswordForm equals its own parts put together by hand', async () => {
  const whole = renderWithAuth(<PasswordForm onSignUp={nothing} onForgotPassword={nothing} />)
  await screen.findByRole('heading', { name: 'Sign in' })
  const expected = withoutIds(whole.container.innerHTML)
  whole.unmount()
  const parts = renderWithAuth(<ByHand />)
  expect(withoutIds(parts.container.innerHTML)).toBe(expected)
})
