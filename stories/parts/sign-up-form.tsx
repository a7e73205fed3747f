import { Card, CardHeader, Footer, Form, FormAlert, IdentifierField, Link, NewPasswordField, SubmitButton, useSignUpForm } from 'latchkey'

const nothing = () => undefined

/** `SignUpForm`, put together by hand: a test shows that it is the same. */
export function SignUpFormByHand() {
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
