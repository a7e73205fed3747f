import {
  Button, Card, Footer, Form, FormAlert, Header, IdentifierField, Link, Row, SubmitButton, Subtitle, Title, useForgotPasswordForm,
} from 'latchkey'

const nothing = () => undefined

/** `ForgotPasswordForm`, put together by hand: a test shows that it is the same. */
export function ForgotPasswordFormByHand() {
  const { form, submit, isPending, refusal, haveCode } = useForgotPasswordForm()
  return (
    <Card>
      <Header><Title>Forgot your password?</Title><Subtitle>We will mail you a way to choose a new one.</Subtitle></Header>
      <Form form={form} onSubmit={submit} isPending={isPending}>
        <FormAlert message={refusal.message} />
        <IdentifierField identifier="email" />
        <SubmitButton pendingLabel="Sending…" waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>Send mail</SubmitButton>
        {!refusal.message && <Row data-align="center"><Button variant="ghost" size="small" onClick={haveCode}>I have a code</Button></Row>}
      </Form>
      <Footer><Link onClick={nothing}>Back to sign in</Link></Footer>
    </Card>
  )
}
