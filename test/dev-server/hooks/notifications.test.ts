import { TOTP } from 'otpauth'
import { expect, it } from 'vitest'
import { openServer } from '../open-server.js'

const hookUri = 'http://localhost:9998/send-email'
const hook = { hookSendEmailEnabled: true, hookSendEmailUri: hookUri }

function openWithMails(config: object, answer = () => new Response(null, { status: 204 })) {
  const mails: Record<string, unknown>[] = []
  const opened = openServer({
    config: { ...hook, ...config },
    async fetch(input, init) {
      mails.push(Object(await new Request(input, init).json()).email_data)
      return answer()
    },
  })
  return { ...opened, mails }
}

it('tells the hook which factor came and went', async () => {
  const { call, signIn, mails } = openWithMails({ mailerNotificationsMfaFactorEnrolledEnabled: true, mailerNotificationsMfaFactorUnenrolledEnabled: true })
  const { access_token: token } = await signIn()
  const { id, totp } = await call('POST /factors', { token, body: { factor_type: 'totp', friendly_name: 'a' } })
  const { id: challengeId } = await call(`POST /factors/${String(id)}/challenge`, { token })
  const proven = await call(`POST /factors/${String(id)}/verify`, { token, body: { challenge_id: challengeId, code: new TOTP({ secret: Object(totp).secret }).generate() } })
  await call(`DELETE /factors/${String(id)}`, { token: proven['access_token'] })
  expect(mails).toMatchObject([
    { email_action_type: 'mfa_factor_enrolled_notification', factor_type: 'totp' },
    { email_action_type: 'mfa_factor_unenrolled_notification', factor_type: 'totp' },
  ])
})

it('changes what was asked for although nobody could be told', async () => {
  const { call, signIn, mails } = openWithMails({ mailerNotificationsPasswordChangedEnabled: true }, () => new Response(null, { status: 500 }))
  const { access_token: token } = await signIn()
  expect(await call('PUT /user', { token, body: { password: 'battery staple' } })).toMatchObject({ status: 200 })
  expect(mails).toMatchObject([{ email_action_type: 'password_changed_notification', token: '', token_hash: '' }])
})

it('gives the hook the new address’s code where one mail is enough', async () => {
  const { call, signIn, mails } = openWithMails({ mailerSecureEmailChangeEnabled: false })
  const { access_token: token } = await signIn()
  await call('PUT /user', { token, body: { email: 'new@example.test' } })
  const [{ token: code = '' } = {}] = mails
  expect(mails).toMatchObject([{ email_action_type: 'email_change', token_new: '', token_hash_new: '' }])
  expect(await call('POST /verify', { body: { type: 'email_change', email: 'new@example.test', token: code } })).toMatchObject({ user: { email: 'new@example.test' } })
})

it('crosses the hashes of the two mails of a secure change, as the real server does', async () => {
  const { call, signIn, mails } = openWithMails({})
  const { access_token: token } = await signIn()
  await call('PUT /user', { token, body: { email: 'new@example.test' } })
  const [mail = {}] = mails
  const verify = (body: object) => call('POST /verify', { body: { type: 'email_change', ...body } })
  expect(await verify({ token_hash: mail['token_hash_new'] })).toMatchObject({ code: '200' })
  expect(await verify({ email: 'new@example.test', token: mail['token_new'] })).toMatchObject({ user: { email: 'new@example.test' } })
})
