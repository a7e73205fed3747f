import { Button, Card, Form, FormAlert, Header, IdentifierField, Row, SubmitButton, Subtitle, Title, useOtpForm } from 'latchkey'

/** `OtpForm`, put together by hand: a test shows that it is the same. */
export function OtpFormByHand() {
  const { form, submit, isPending, refusal, haveCode } = useOtpForm()
  return (
    <Card>
      <Header><Title>Sign in with a code</Title><Subtitle>We will send you a code.</Subtitle></Header>
      <Form form={form} onSubmit={submit} isPending={isPending}>
        <FormAlert message={refusal.message} />
        <IdentifierField identifier="email" />
        <SubmitButton pendingLabel="Sending…" waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>Send code</SubmitButton>
        {!refusal.message && <Row data-align="center"><Button variant="ghost" size="small" onClick={haveCode}>I have a code</Button></Row>}
      </Form>
    </Card>
  )
}
