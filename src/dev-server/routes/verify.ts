import { findFlow, issueAuthCode } from '../account/flow-states.js'
import { readEmail, readPhone } from '../account/identifiers.js'
import { hashToken, isPkceToken } from '../account/one-time-tokens.js'
import { limitByAddress } from '../account/rate-limits.js'
import { readRedirect, redirectError, withMessage, withQuery, withSessionFragment } from '../account/redirects.js'
import { createSession, renderSession, renderSessionFragment } from '../account/sessions.js'
import { undoOnFailure } from '../account/snapshot.js'
import { applyVerification, isFirstHalf, verifyCode, verifyHash, type Verified } from '../account/verify.js'
import { json, redirect } from '../answer.js'
import type { Context } from '../context.js'
import { HttpError, invalid, refuse, unclassified } from '../http-error.js'
import { readBody } from '../read-body.js'
import type { RouteGroup } from '../router.js'

export const verifyRoutes: RouteGroup = { mount: '/verify', routes: { 'GET /verify': getVerify, 'POST /verify': postVerify } }

const halfConfirmed = 'Confirmation link accepted. Please proceed to confirm link sent to the other email'

/** The methods that a link with a code challenge may stand for; their names are those of the flow it began with. */
const flowMethods: Readonly<Record<string, string>> = {
  signup: 'email/signup',
  invite: 'invite',
  recovery: 'recovery',
  magiclink: 'magiclink',
  email_change: 'email_change',
}

/** A link of a mail was opened: what follows goes back to the app in a redirect, errors too. */
async function getVerify(context: Context): Promise<Response> {
  limitByAddress(context, 'verify', { events: context.server.config.rateLimitVerify })
  const type = context.query.get('type') ?? ''
  const token = context.query.get('token') ?? ''
  if (type === '') throw invalid('Verify requires a verification type')
  if (token === '') throw invalid('Verify requires a token or a token hash')
  const isPkce = isPkceToken(token)
  const method = Object.hasOwn(flowMethods, type) ? flowMethods[type] : undefined
  if (isPkce && method === undefined) throw unclassified()
  const target = readRedirect(context)
  try {
    const verified = verifyHash(context, token, type)
    // Without its flow a link changes nothing, so it is looked for before.
    const flow = isPkce && !isFirstHalf(context.server, verified) ? findFlow(context.server, verified.user.id, method ?? '') : undefined
    return await undoOnFailure(context.server, verified.user.id, async () => {
      if (!(await applyVerification(context, verified))) return redirect(withMessage(target, { message: halfConfirmed }, isPkce), 303)
      if (flow) return redirect(withQuery(target, { code: issueAuthCode(context.server, flow) }), 303)
      return redirect(withSessionFragment(target, { ...(await signIn(context, verified)), type: verified.type }), 303)
    })
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
    return redirect(withMessage(target, redirectError(error), isPkce), 303)
  }
}

function signIn(context: Context, { user }: Verified): Promise<Record<string, string>> {
  return renderSessionFragment(context, createSession(context, user, { method: 'otp' }))
}

const fields = { type: 'string', token: 'string', token_hash: 'string', email: 'string', phone: 'string', redirect_to: 'string' } as const

/** A code was typed, or an app sends the hash of a link: the answer is the session. */
async function postVerify(context: Context): Promise<Response> {
  limitByAddress(context, 'verify', { events: context.server.config.rateLimitVerify })
  const body = await readBody(context, fields)
  if (body.type === '') throw invalid('Verify requires a verification type')
  if ((body.token === '') === (body.token_hash === '')) throw invalid('Verify requires either a token or a token hash')
  const verified = body.token === '' ? verifyPostedHash(context, body) : verifyPostedCode(context, body)
  return undoOnFailure(context.server, verified.user.id, async () => {
    if (!(await applyVerification(context, verified))) return json({ msg: halfConfirmed, code: '200' })
    return json(await renderSession(context, createSession(context, verified.user, { method: 'otp' })))
  })
}

interface PostedToken {
  readonly type: string
  readonly token: string
  readonly token_hash: string
  readonly email: string
  readonly phone: string
  readonly redirect_to: string
}

function verifyPostedHash(context: Context, { type, token_hash: hash, email, phone, redirect_to: redirectTo }: PostedToken): Verified {
  if (email !== '' || phone !== '' || redirectTo !== '') throw invalid('Only the token_hash and type should be provided')
  return verifyHash(context, hash, type)
}

function verifyPostedCode(context: Context, { type, token, email, phone }: PostedToken): Verified {
  if ((email === '') === (phone === '')) throw invalid('Only an email address or phone number should be provided on verify')
  if (email !== '') {
    const address = readVerifiedEmail(email)
    return verifyCode(context, { type, token, email: address, phone: '', hash: hashToken(address, token) })
  }
  const number = readPhone(phone)
  return verifyCode(context, { type, token, email: '', phone: number, hash: hashToken(number, token) })
}

function readVerifiedEmail(email: string): string {
  try {
    return readEmail(email)
  } catch {
    throw refuse(422, 'validation_failed', 'Invalid email format')
  }
}
