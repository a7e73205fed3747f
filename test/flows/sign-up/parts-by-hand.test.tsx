// @vitest-environment jsdom
import {
  Card, CardHeader, Footer, Form, FormAlert, IdentifierField, Link, NewPasswordField, SignUpForm, SubmitButton, useSignUpForm,
} from 'latchkey'
import { renderWithAuth } from 'latchkey/testing'
import { expect, it } from 'vitest'

const nothing = () => undefined

function ByHand() {
  const { form, submit, isPending, refusal, passwordRules } = useSignUpForm()
  return (
    <Card>
      <CardHeader title="Create your account" subtitle="It takes less than a minute." />
      <Form form={form} onSubmit={submit} isPending={isPending}>
        <FormAlert message={refusal.message} />
        <IdentifierField identifier="email" />
        <NewPasswordField name="password" rules={passwordRules} aria-required />
        <SubmitButton pendingLabel="Creating your account…" waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>Create account</SubmitButton>
      </Form>
      <Footer>Already have an account? <Link onClick={nothing}>Sign in</Link></Footer>
    </Card>
  )
}

const withoutIds = (html: string) => html.replace(/(id|for|aria-controls|aria-describedby)="[^"]*"/g, '$1=""')

it('SignUpForm equals its own parts put together by hand', () => {
  const whole = renderWithAuth(<SignUpForm onSignIn={nothing} />)
  const expected = withoutIds(whole.container.innerHTML)
  whole.unmount()
  expect(withoutIds(renderWithAuth(<ByHand />).container.innerHTML)).toBe(expected)
})
