import {
  AccountSection, Alert, Button, CardHeader, CodeEntry, Form, FormAlert, StepUpDialog, SubmitButton, TextField, useEmailChangeCode, useEmailForm,
  type EmailChangeCodeOptions,
} from 'latchkey'

/** `EmailForm`, put together by hand: a test shows that it is the same. */
export function EmailFormByHand() {
  const emailForm = useEmailForm()
  const { form, submit, isPending, refusal, step, stepUp, user } = emailForm
  if (step.name === 'sent') return <EmailCodes emailForm={emailForm} step={step} />
  return (
    <AccountSection title="Change your email" subtitle={<>Your current address is <strong><bdi>{user?.email}</bdi></strong>.</>}>
      <Form form={form} onSubmit={submit} isPending={isPending}>
        <Alert tone="success">{step.name === 'changed' && `Your address is ${step.to} now.`}</Alert>
        <Alert tone="info">{step.name === 'address' && step.hasGivenUp && 'Your address stays as it is.'}</Alert>
        <FormAlert message={refusal.message} onAction={{ retry: () => void submit() }} />
        <TextField
          name="email" label="New email" type="email" inputMode="email" autoComplete="email" autoCapitalize="none" autoCorrect="off" spellCheck={false} aria-required
        />
        <SubmitButton pendingLabel="One moment…" waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>Continue</SubmitButton>
      </Form>
      <StepUpDialog stepUp={stepUp} />
    </AccountSection>
  )
}

function EmailCodes({ emailForm, step }: { emailForm: ReturnType<typeof useEmailForm> } & Pick<EmailChangeCodeOptions, 'step'>) {
  const { sentCode, isHalfConfirmed } = useEmailChangeCode({ emailForm, step })
  const { resend } = sentCode
  return (
    <AccountSection title="Change your email" header={<CardHeader title={isHalfConfirmed ? 'Half way there' : 'Check your mail'} subtitle={`We sent a code to ${step.to}.`} isFocused />}>
      <CodeEntry codeForm={sentCode} />
      <Button variant="outline" block aria-disabled={resend.secondsLeft > 0 || undefined} onClick={resend.send}>Send again</Button>
      <Button variant="ghost" block onClick={emailForm.back}>Back</Button>
    </AccountSection>
  )
}
