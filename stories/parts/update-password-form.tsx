import {
  Alert, Card, CardHeader, Form, FormAlert, NewPasswordField, PasswordField, SubmitButton, useUpdatePasswordForm, useUser,
} from 'latchkey'

/** `UpdatePasswordForm`, put together by hand: a test shows that it is the same. */
export function UpdatePasswordFormByHand() {
  const email = useUser()?.email
  const { form, submit, isPending, refusal, passwordRules } = useUpdatePasswordForm({ confirmPassword: true, currentPassword: true })
  return (
    <Card>
      <CardHeader title="Change your password" subtitle="You will sign in with it from now on." />
      <Form form={form} onSubmit={submit} isPending={isPending}>
        <Alert tone="success" />
        <FormAlert message={refusal.message} />
        <input type="text" name="username" autoComplete="username" value={email ?? ''} readOnly tabIndex={-1} aria-hidden="true" className="lk-visually-hidden" data-slot="visually-hidden" />
        <PasswordField name="currentPassword" label="Current password" autoComplete="current-password" aria-required />
        <NewPasswordField name="password" label="New password" rules={passwordRules} aria-required />
        <PasswordField name="confirmPassword" label="New password once more" autoComplete="new-password" aria-required />
        <SubmitButton pendingLabel="Saving…" waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>Save password</SubmitButton>
      </Form>
    </Card>
  )
}
