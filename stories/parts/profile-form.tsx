import { AccountSection, Alert, Form, FormAlert, SubmitButton, TextField, useProfileForm } from 'latchkey'

/** `ProfileForm`, put together by hand: a test shows that it is the same. */
export function ProfileFormByHand() {
  const { form, submit, isPending, refusal, isSaved } = useProfileForm()
  return (
    <AccountSection title="Profile" subtitle="Your name and your picture.">
      <Form form={form} onSubmit={submit} isPending={isPending}>
        <Alert tone="success">{isSaved && 'Your profile has been saved.'}</Alert>
        <FormAlert message={refusal.message} onAction={{ retry: () => void submit() }} />
        <TextField name="fullName" label="Name" autoComplete="name" />
        <SubmitButton pendingLabel="Saving…" waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>Save</SubmitButton>
      </Form>
    </AccountSection>
  )
}
