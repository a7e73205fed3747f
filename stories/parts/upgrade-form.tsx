import {
  Alert, Button, Card, CardHeader, Divider, Form, FormAlert, github, google, IdentifierField, Link, ProviderIcon, providerName, Row, SentNotice, Stack, SubmitButton,
  useUpgradeForm,
} from 'latchkey'

/** `UpgradeForm`, put together by hand: a test shows that it is the same. */
export function UpgradeFormByHand() {
  const upgrade = useUpgradeForm({ identifiers: ['email', 'phone'], providers: [google, github], offerPassword: false })
  const { form, submit, isPending, refusal, step, otherIdentifier, changeIdentifier, isTaken, linkWith, pendingProvider, linkingMessage, retryLinking } = upgrade
  if (step.name === 'sent') {
    return (
      <Card>
        <SentNotice title="Check your mail" text="We sent you a link." recipient={step.recipient} message={upgrade.sender} toParams={upgrade.toParams} onBack={upgrade.back} onSuccess={upgrade.keep} />
      </Card>
    )
  }
  if (step.name !== 'address') return <Card><CardHeader title="Your account is yours to keep" isFocused /></Card>
  return (
    <Card>
      <CardHeader title="Keep your account" subtitle="What you have done as a guest stays with you." isFocused={step.hasReturned} />
      <Stack>
        <Form form={form} onSubmit={submit} isPending={isPending}>
          <FormAlert message={refusal.message} onAction={{ retry: () => void submit() }} />
          <IdentifierField key={step.identifier} identifier={step.identifier} autoComplete={step.identifier === 'email' ? 'email' : undefined} />
          <Alert tone="info">{isTaken && 'Sign in to it instead. What you have done as a guest stays with the guest.'}</Alert>
          <SubmitButton pendingLabel="One moment…" waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>Continue</SubmitButton>
        </Form>
        {otherIdentifier && <Row data-align="center"><Link onClick={() => changeIdentifier(otherIdentifier)}>Use a phone number instead</Link></Row>}
        <Divider>or</Divider>
        <Stack data-tight="" role="group" aria-label="Keep your account with another one">
          <FormAlert message={linkingMessage} onAction={{ retry: retryLinking }} />
          {upgrade.providers.map((provider) => (
            <Button
              key={provider.id} variant="outline" block data-provider={provider.id} icon={<ProviderIcon provider={provider} />} pending={provider.id === pendingProvider}
              pendingLabel={`Opening ${providerName(provider)}…`} onClick={() => linkWith(provider)}
            >
              {`Continue with ${providerName(provider)}`}
            </Button>
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}
