import { Card, CardHeader, Form, FormAlert, IdentifierField, SubmitButton, useSsoForm } from 'latchkey'

/** `SsoForm`, put together by hand. */
export function SsoFormByHand() {
  const { form, submit, isPending, refusal } = useSsoForm()
  return (
    <Card>
      <CardHeader title="Single sign-on" subtitle="With your work account." />
      <Form form={form} onSubmit={submit} isPending={isPending}>
        <FormAlert message={refusal.message} />
        <IdentifierField identifier="email" />
        <SubmitButton pendingLabel="Opening your company’s page…" waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>Continue</SubmitButton>
      </Form>
    </Card>
  )
}
