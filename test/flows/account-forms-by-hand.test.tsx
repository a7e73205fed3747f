// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import {
  Alert, Button, Card, CardHeader, CodeEntry, Footer, Form, FormAlert, Header, Link, Medallion, MfaChallengeForm, NewPasswordField, PasswordField,
  ReauthenticateForm, Row, Stack, SubmitButton, Subtitle, Title, UpdatePasswordForm, useMfaChallengeForm, useReauthenticateForm, useUpdatePasswordForm,
} from 'latchkey'
import { ada, renderWithAuth } from 'latchkey/testing'
import { expect, it } from 'vitest'

const nothing = () => undefined

function UpdatePasswordByHand() {
  const { form, submit, isPending, refusal, passwordRules } = useUpdatePasswordForm({ confirmPassword: true, currentPassword: true })
  return (
    <Card>
      <CardHeader title="Change your password" subtitle="You will sign in with it from now on." />
      <Form form={form} onSubmit={submit} isPending={isPending}>
        <Alert tone="success" />
        <FormAlert message={refusal.message} />
        <input type="text" name="username" autoComplete="username" value={ada.email} readOnly tabIndex={-1} aria-hidden="true" className="lk-visually-hidden" data-slot="visually-hidden" />
        <PasswordField name="currentPassword" label="Current password" autoComplete="current-password" aria-required />
        <NewPasswordField name="password" label="New password" rules={passwordRules} aria-required />
        <PasswordField name="confirmPassword" label="New password once more" autoComplete="new-password" aria-required />
        <SubmitButton pendingLabel="Saving…" waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>Save password</SubmitButton>
      </Form>
    </Card>
  )
}

function ReauthenticateByHand() {
  const { refusal, send, isSending } = useReauthenticateForm({ onConfirm: nothing })
  return (
    <Card>
      <CardHeader title="Confirm that it is you" subtitle={<>We will send a code to <strong><bdi>{ada.email}</bdi></strong>.</>} />
      <Stack>
        <FormAlert message={refusal.message} onAction={{ retry: send }} />
        <Button block pending={isSending} pendingLabel="Sending…" onClick={send}>Send code</Button>
      </Stack>
    </Card>
  )
}

function MfaChallengeByHand() {
  const mfaChallengeForm = useMfaChallengeForm()
  return (
    <Card>
      <Header><Medallion><svg /></Medallion><Title>One more step</Title><Subtitle>Enter the code that your authenticator app shows.</Subtitle></Header>
      <Stack>
        <Alert tone="success" />
        <CodeEntry codeForm={mfaChallengeForm} />
      </Stack>
      <Footer><FormAlert message={null} /><Row data-align="center"><Link onClick={nothing}>Sign out</Link></Row></Footer>
    </Card>
  )
}

/** Neither ids nor the drawing of an icon is the forms' own. */
const essence = (html: string) => html.replace(/(id|for|aria-controls|aria-describedby)="[^"]*"/g, '$1=""').replace(/<svg.*?<\/svg>/g, '<svg>')

it.each([
  ['UpdatePasswordForm', <UpdatePasswordForm confirmPassword currentPassword />, <UpdatePasswordByHand />, []],
  ['ReauthenticateForm', <ReauthenticateForm onConfirm={nothing} />, <ReauthenticateByHand />, []],
  ['MfaChallengeForm', <MfaChallengeForm />, <MfaChallengeByHand />, [{ type: 'totp' as const, secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }]],
])('%s equals its own parts put together by hand', async (_name, form, byHand, factors) => {
  const options = { signedInAs: ada.email, users: [{ ...ada, factors }] }
  const whole = renderWithAuth(form, options)
  await screen.findByRole('heading')
  const expected = essence(whole.container.innerHTML)
  whole.unmount()
  const parts = renderWithAuth(byHand, options)
  await screen.findByRole('heading')
  expect(essence(parts.container.innerHTML)).toBe(expected)
})
