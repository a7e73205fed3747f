import {
  Button, Card, Footer, Form, FormAlert, Header, IdentifierField, Link, Row, SubmitButton, Subtitle, Title, useMagicLinkForm,
} from 'latchkey'

const nothing = () => undefined

/** `MagicLinkForm`, put together by hand: a test shows that it is the same. */
export function MagicLinkFormByHand() {
  const { form, submit, isPending, refusal, haveCode } = useMagicLinkForm()
  return (
    <Card>
      <Header><Title>Sign in with a link</Title><Subtitle>We will mail you a link. No password needed.</Subtitle></Header>
      <Form form={form} onSubmit={submit} isPending={isPending}>
        <FormAlert message={refusal.message} />
        <IdentifierField identifier="email" />
        <SubmitButton pendingLabel="Sending…" waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>Send link</SubmitButton>
        {!refusal.message && <Row data-align="center"><Button variant="ghost" size="small" onClick={haveCode}>I have a code</Button></Row>}
      </Form>
      <Footer><Link onClick={nothing}>Use a password instead</Link></Footer>
    </Card>
  )
}
