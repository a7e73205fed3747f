import { Button, Card, CardHeader, FormAlert, Stack, useReauthenticateForm, useUser } from 'latchkey'

const nothing = () => undefined

/** `ReauthenticateForm`, put together by hand: a test shows that it is the same. */
export function ReauthenticateFormByHand() {
  const email = useUser()?.email
  const { refusal, send, isSending } = useReauthenticateForm({ onConfirm: nothing })
  return (
    <Card>
      <CardHeader title="Confirm that it is you" subtitle={<>We will send a code to <strong><bdi>{email}</bdi></strong>.</>} />
      <Stack>
        <FormAlert message={refusal.message} onAction={{ retry: send }} />
        <Button block pending={isSending} pendingLabel="Sending…" onClick={send}>Send code</Button>
      </Stack>
    </Card>
  )
}
