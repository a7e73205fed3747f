import {
  Alert, Button, Card, CardHeader, Form, MfaChallengeForm, PasswordField, ReauthenticateForm, SubmitButton, useAuthClient, useErrorMessage, useStepUp, useZodForm,
  type StepUpRequest,
} from 'latchkey'
import { useState } from 'react'
import * as z from 'zod/mini'

/** An action that the server may want confirmed, with a question of one's own in place of `StepUpDialog`. */
export function StepUpByHand() {
  const client = useAuthClient()
  const { run, request } = useStepUp()
  const [end, setEnd] = useState('')
  const change = async () => {
    const outcome = await run((proof) => client.updateUser({ password: 'battery staple horse', ...proof }))
    setEnd(outcome.outcome === 'done' && !outcome.result.error ? 'Your password has been changed.' : 'Nothing has been changed.')
  }
  if (request) return <Question key={request.kind} request={request} />
  return (
    <Card>
      <CardHeader title="An action of the app" subtitle="The server may want it confirmed." />
      <Alert tone="info">{end}</Alert>
      <Button block onClick={() => void change()}>Change the password</Button>
    </Card>
  )
}

function Question({ request }: { request: StepUpRequest }) {
  switch (request.kind) {
    case 'code': return <ReauthenticateForm onConfirm={(nonce) => request.confirm({ nonce })} footer={<GiveUp request={request} />} />
    case 'second-factor': return <MfaChallengeForm onSuccess={() => void request.confirm({})} footer={<GiveUp request={request} />} />
    case 'current-password': return <CurrentPassword request={request} />
    default: return request.kind satisfies never
  }
}

const schema = z.object({ currentPassword: z.string().check(z.minLength(1, 'passwordRequired')) })

function CurrentPassword({ request }: { request: StepUpRequest }) {
  const say = useErrorMessage()
  const [refusal, setRefusal] = useState<string | null>(null)
  const { form, submit } = useZodForm({
    schema, defaultValues: { currentPassword: '' },
    async onSubmit({ currentPassword }) {
      const { error } = await request.confirm({ current_password: currentPassword })
      setRefusal(error && say(error).text)
    },
  })
  return (
    <Card>
      <CardHeader title="Confirm that it is you" isFocused />
      <Form form={form} onSubmit={submit}>
        <Alert>{refusal}</Alert>
        <PasswordField name="currentPassword" label="Current password" autoComplete="current-password" aria-required />
        <SubmitButton>Confirm</SubmitButton>
      </Form>
      <GiveUp request={request} />
    </Card>
  )
}

function GiveUp({ request }: { request: StepUpRequest }) {
  return <Button variant="ghost" block onClick={request.cancel}>Cancel</Button>
}
