import { Form, FormAlert, SubmitButton, useAnonymousButton } from 'latchkey'

/** `AnonymousButton`, put together by hand: a test shows that it is the same. */
export function AnonymousButtonByHand() {
  const { form, submit, isPending, refusal } = useAnonymousButton()
  return (
    <Form form={form} onSubmit={submit} isPending={isPending}>
      <FormAlert message={refusal.message} />
      <SubmitButton variant="outline" pendingLabel="One moment…" waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>Continue as a guest</SubmitButton>
    </Form>
  )
}
