import { checkChallengeMethod, createFlowState, hasChallenge, type Challenge } from '../account/flow-states.js'
import { hashToken, markToken, setToken } from '../account/one-time-tokens.js'
import { readRedirect } from '../account/redirects.js'
import type { Context } from '../context.js'
import { randomDigits } from '../crypto/index.js'
import { tooSoon } from '../http-error.js'
import type { UserRecord } from '../state/index.js'
import { keepIfSent } from './keep-if-sent.js'
import { sendMail, type Mail, type MailedChange } from './send-mail.js'

export const noChallenge: Challenge = { code_challenge: '', code_challenge_method: '' }

/** Mails that confirm, sign in or recover: they differ in their words, in the column they use, and in the method of their flow. */
const kinds = {
  confirmation: { purpose: 'confirmation', sentAt: 'confirmationSentAt', linkType: 'signup', method: 'email/signup' },
  invite: { purpose: 'confirmation', sentAt: 'confirmationSentAt', linkType: 'invite', method: 'invite' },
  recovery: { purpose: 'recovery', sentAt: 'recoverySentAt', linkType: 'recovery', method: 'recovery' },
  magic_link: { purpose: 'recovery', sentAt: 'recoverySentAt', linkType: 'magiclink', method: 'magiclink' },
} as const

/** Mails a link with its code, unless one was sent just before. */
export async function sendLink(context: Context, user: UserRecord, { type, challenge = noChallenge }: { type: keyof typeof kinds; challenge?: Challenge }): Promise<void> {
  const { server } = context
  const { purpose, sentAt, linkType, method } = kinds[type]
  checkChallengeMethod(challenge)
  if (type !== 'invite') checkFrequency(context, user[sentAt])
  const { code, hash } = createToken(context, user.email, challenge)
  const mail: Mail = { to: user.email, type, code, tokenHash: hash, link: { type: linkType, redirectTo: readRedirect(context) } }
  await keepIfSent(server, user, {
    send: () => sendMail(context, user, mail),
    change() {
      if (hasChallenge(challenge)) createFlowState(server, { authenticationMethod: method, challenge, userId: user.id })
      setToken(server, user, { purpose, hash })
      user[sentAt] = server.now()
      if (type === 'invite') user.invitedAt = server.now()
    },
  })
}

/** Mails to the new address, and in the secure mode to the current one too: each with a code and a link of its own. */
export async function sendEmailChange(context: Context, user: UserRecord, { email, challenge = noChallenge }: { email: string; challenge?: Challenge }): Promise<void> {
  const { server } = context
  checkChallengeMethod(challenge)
  checkFrequency(context, user.emailChangeSentAt)
  const isSecure = server.config.mailerSecureEmailChangeEnabled && user.email !== ''
  const forNew = createToken(context, email, challenge)
  const forCurrent = createToken(context, user.email, challenge)
  const mail = (to: string, { code, hash }: { code: string; hash: string }): Mail =>
    ({ to, type: 'email_change', code, tokenHash: hash, link: { type: 'email_change', redirectTo: readRedirect(context) } })
  const newMail = mail(email, forNew)
  await keepIfSent(server, user, {
    prepare() { user.newEmail = email },
    send: () => (isSecure ? sendMail(context, user, mail(user.email, forCurrent), newMail) : sendMail(context, user, newMail)),
    change() {
      if (hasChallenge(challenge)) createFlowState(server, { authenticationMethod: 'email_change', challenge, userId: user.id })
      user.emailChangeHalfConfirmed = false
      setToken(server, user, { purpose: 'emailChangeNew', hash: forNew.hash })
      if (isSecure) setToken(server, user, { purpose: 'emailChangeCurrent', hash: forCurrent.hash })
      user.emailChangeSentAt = server.now()
    },
  })
}

/** Mails a code that confirms a new password. */
export async function sendReauthentication(context: Context, user: UserRecord): Promise<void> {
  const { server } = context
  checkFrequency(context, user.reauthenticationSentAt)
  const { code, hash } = createToken(context, user.email, noChallenge)
  await keepIfSent(server, user, {
    send: () => sendMail(context, user, { to: user.email, type: 'reauthentication', code }),
    change() {
      setToken(server, user, { purpose: 'reauthentication', hash })
      user.reauthenticationSentAt = server.now()
    },
  })
}

interface Notification extends MailedChange {
  readonly type: Mail['type']
  readonly to?: string
}

/** Tells a user by mail what changed, where that is switched on. What changed stays changed when the mail cannot be sent. */
export async function sendNotification(context: Context, user: UserRecord, { type, to = user.email, ...change }: Notification): Promise<void> {
  if (to !== '') await sendMail(context, user, { to, type, change }).catch(() => undefined)
}

function createToken({ server }: Context, address: string, challenge: Challenge): { code: string; hash: string } {
  const code = randomDigits(server.random, server.config.mailerOtpLength)
  return { code, hash: markToken(hashToken(address, code), hasChallenge(challenge)) }
}

function checkFrequency({ server: { config, now } }: Context, sentAt: number | undefined): void {
  const waits = (sentAt ?? -Infinity) + config.smtpMaxFrequency * 1000 - now()
  if (waits >= 0) throw tooSoon('over_email_send_rate_limit', waits / 1000)
}
