import {
  AccountSection, Alert, Button, Card, Dialog, Form, FormAlert, Header, Row, StepUpDialog, SubmitButton, Subtitle, TextField, Title, useDeleteAccountSection, useSession,
} from 'latchkey'

/** `DeleteAccountSection`, put together by hand: a test shows that it is the same. */
export function DeleteAccountSectionByHand() {
  const isSignedIn = useSession((snapshot) => snapshot.status === 'signed-in')
  const { form, submit, isPending, refusal, phrase, stepUp, isAsked, isDeleted, ask, cancel } = useDeleteAccountSection({ onDelete: async () => undefined })
  return (
    <AccountSection title="Delete account" subtitle="Your account is deleted for good, with everything in it.">
      <Alert tone="success">{isDeleted && 'Your account has been deleted.'}</Alert>
      {isSignedIn && <Row data-align="start"><Button variant="outline" size="small" tone="danger" onClick={ask}>Delete account</Button></Row>}
      <Dialog open={isAsked} onClose={cancel} label="Delete your account?" role="alertdialog">
        <Card>
          <Header data-align="start"><Title>Delete your account?</Title><Subtitle>This cannot be undone.</Subtitle></Header>
          <Form form={form} onSubmit={submit} isPending={isPending}>
            <FormAlert message={refusal.message} onAction={{ retry: () => void submit() }} />
            <TextField name="phrase" label={`Type “${phrase}” to confirm`} autoComplete="off" />
            <Row data-align="end">
              <Button variant="outline" onClick={cancel}>Cancel</Button>
              <SubmitButton block={false} variant="danger" pendingLabel="Deleting…">Delete for good</SubmitButton>
            </Row>
          </Form>
        </Card>
      </Dialog>
      <StepUpDialog stepUp={stepUp} />
    </AccountSection>
  )
}
