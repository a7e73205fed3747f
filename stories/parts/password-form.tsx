import {
  Card, Footer, Form, FormAlert, Header, IdentifierField, Link, PasswordField, SubmitButton, Subtitle, Title, usePasswordForm,
} from 'latchkey'

const nothing = () => undefined

/** `PasswordForm`, put together by hand: a test shows that it is the same. */
export function PasswordFormByHand() {
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
