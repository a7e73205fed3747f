import { Card, CardHeader, Form, FormAlert, SubmitButton, TextField, useSsoForm } from 'latchkey'

/** `SsoForm`, put together by hand: a test shows that it is the same. */
export function SsoFormByHand() {
  const { form, submit, isPending, refusal } = useSsoForm()
  return (
    <Card>
      <CardHeader title="Single sign-on" subtitle="Sign in with your work account." />
      <Form form={form} onSubmit={submit} isPending={isPending}>
        <FormAlert message={refusal.message} onAction={{ retry: () => void submit() }} />
        <TextField
          name="email" label="Work email" hint="We will take you to your company’s sign-in page." type="email" inputMode="email" autoComplete="username" autoCapitalize="none" autoCorrect="off"
          spellCheck={false} aria-required
        />
        <SubmitButton pendingLabel="Opening the sign-in page…" waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>Continue</SubmitButton>
      </Form>
    </Card>
  )
}
