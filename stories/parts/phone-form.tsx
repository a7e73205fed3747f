import {
  AccountSection, Alert, Button, CardHeader, CodeEntry, Form, FormAlert, PhoneField, StepUpDialog, SubmitButton, usePhoneChangeCode, usePhoneForm,
  type PhoneChangeCodeOptions,
} from 'latchkey'

/** `PhoneForm`, put together by hand: a test shows that it is the same. */
export function PhoneFormByHand() {
  const phoneForm = usePhoneForm()
  const { form, submit, isPending, refusal, step, stepUp } = phoneForm
  if (step.name === 'sent') return <PhoneCode phoneForm={phoneForm} step={step} />
  return (
    <AccountSection title="Add a phone number" subtitle="We will send a code to it.">
      <Form form={form} onSubmit={submit} isPending={isPending}>
        <Alert tone="success">{step.name === 'changed' && `Your number is ${step.to} now.`}</Alert>
        <FormAlert message={refusal.message} onAction={{ retry: () => void submit() }} />
        <PhoneField name="phone" label="New phone number" autoComplete="tel" defaultCountry="DE" aria-required />
        <SubmitButton pendingLabel="Sending…" waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>Send code</SubmitButton>
      </Form>
      <StepUpDialog stepUp={stepUp} />
    </AccountSection>
  )
}

function PhoneCode({ phoneForm, step }: { phoneForm: ReturnType<typeof usePhoneForm> } & Pick<PhoneChangeCodeOptions, 'step'>) {
  const { resend, ...codeForm } = usePhoneChangeCode({ phoneForm, step })
  return (
    <AccountSection title="Add a phone number" header={<CardHeader title="Check your messages" subtitle={`Enter the code that we sent to ${step.to}.`} isFocused />}>
      <CodeEntry codeForm={codeForm} webOtp />
      <Button variant="outline" block aria-disabled={resend.secondsLeft > 0 || undefined} onClick={resend.send}>Send again</Button>
      <Button variant="ghost" block onClick={phoneForm.back}>Back</Button>
    </AccountSection>
  )
}
