// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import {
  Button, Card, Footer, ForgotPasswordForm, Form, FormAlert, Header, IdentifierField, Link, MagicLinkForm, OtpForm, Row, SubmitButton, Subtitle, Title,
  useForgotPasswordForm, useMagicLinkForm, useOtpForm,
} from 'latchkey'
import { renderWithAuth } from 'latchkey/testing'
import { expect, it } from 'vitest'

const nothing = () => undefined

function MagicLinkByHand() {
  const { form, submit, isPending, refusal, haveCode } = useMagicLinkForm()
  return (
    <Card>
      <Header><Title>Sign in with a link</Title><Subtitle>We will mail you a link. No password needed.</Subtitle></Header>
      <Form form={form} onSubmit={submit} isPending={isPending}>
        <FormAlert message={refusal.message} />
        <IdentifierField identifier="email" />
        <SubmitButton pendingLabel="Sending…" waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>Send link</SubmitButton>
        {!refusal.message && <Row data-align="center"><Button variant="ghost" size="small" onClick={haveCode}>I have a code</Button></Row>}
      </Form>
      <Footer><Link onClick={nothing}>Use a password instead</Link></Footer>
    </Card>
  )
}

function OtpByHand() {
  const { form, submit, isPending, refusal, haveCode } = useOtpForm()
  return (
    <Card>
      <Header><Title>Sign in with a code</Title><Subtitle>We will send you a code.</Subtitle></Header>
      <Form form={form} onSubmit={submit} isPending={isPending}>
        <FormAlert message={refusal.message} />
        <IdentifierField identifier="email" />
        <SubmitButton pendingLabel="Sending…" waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>Send code</SubmitButton>
        {!refusal.message && <Row data-align="center"><Button variant="ghost" size="small" onClick={haveCode}>I have a code</Button></Row>}
      </Form>
    </Card>
  )
}

function ForgotPasswordByHand() {
  const { form, submit, isPending, refusal, haveCode } = useForgotPasswordForm()
  return (
    <Card>
      <Header><Title>Forgot your password?</Title><Subtitle>We will mail you a way to choose a new one.</Subtitle></Header>
      <Form form={form} onSubmit={submit} isPending={isPending}>
        <FormAlert message={refusal.message} />
        <IdentifierField identifier="email" />
        <SubmitButton pendingLabel="Sending…" waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>Send mail</SubmitButton>
        {!refusal.message && <Row data-align="center"><Button variant="ghost" size="small" onClick={haveCode}>I have a code</Button></Row>}
      </Form>
      <Footer><Link onClick={nothing}>Back to sign in</Link></Footer>
    </Card>
  )
}

const withoutIds = (html: string) => html.replace(/(id|for|aria-controls|aria-describedby)="[^"]*"/g, '$1=""')

it.each([
  ['MagicLinkForm', <MagicLinkForm onSignIn={nothing} />, <MagicLinkByHand />],
  ['OtpForm', <OtpForm />, <OtpByHand />],
  ['ForgotPasswordForm', <ForgotPasswordForm onSignIn={nothing} />, <ForgotPasswordByHand />],
])('%s equals its own parts put together by hand', async (_name, form, byHand) => {
  const whole = renderWithAuth(form)
  await screen.findByRole('heading')
  const expected = withoutIds(whole.container.innerHTML)
  whole.unmount()
  const parts = renderWithAuth(byHand)
  await screen.findByRole('heading')
  expect(withoutIds(parts.container.innerHTML)).toBe(expected)
})
