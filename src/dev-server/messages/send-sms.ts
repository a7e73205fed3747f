import { hashToken, setToken } from '../account/one-time-tokens.js'
import { renderUser } from '../account/render-user.js'
import type { Config } from '../config/index.js'
import type { Context } from '../context.js'
import { randomDigits } from '../crypto/index.js'
import { callHook, hasHook } from '../hooks/index.js'
import { invalid, refuse, tooSoon } from '../http-error.js'
import type { MessageType } from '../inbox/index.js'
import type { UserRecord } from '../state/index.js'
import { keepIfSent } from './keep-if-sent.js'

interface Text {
  readonly phone: string
  readonly channel: string
  readonly code: string
  readonly type: MessageType
  readonly template: string
}

/** Sends a text to a user, as far as the limit of all texts allows. */
async function sendText(context: Context, user: UserRecord, text: Text): Promise<void> {
  const { config, limits, now } = context.server
  const isAllowed = config.rateLimitSmsSent.events > 0 && (config.smsAutoconfirm || limits.allow('sms', config.rateLimitSmsSent, now()))
  if (!isAllowed) throw refuse(429, 'over_sms_send_rate_limit', 'SMS rate limit exceeded')
  await deliverText(context, user, text)
}

/** The one place that all texts go through. Unless a hook is asked, it is done when the call returns. */
export async function deliverText(context: Context, user: UserRecord, { phone, channel, code, type, template }: Text): Promise<void> {
  const { config, inbox, now } = context.server
  if (hasHook(context, 'send-sms')) {
    const sms = { otp: code, ...(type === 'mfa' ? { sms_type: type } : {}), phone }
    await callHook(context, 'send-sms', { user: renderUser(context.server, user), sms })
    return
  }
  if (!config.hookSendSmsEnabled && config.smsProvider === '') throw refuse(500, 'unexpected_failure', 'Unable to get SMS provider')
  inbox.deliver({
    channel: channel === 'whatsapp' ? 'whatsapp' : 'sms',
    to: phone,
    type,
    code,
    text: template.replace(/\{\{\s*\.Code\s*\}\}/g, code),
    sentAt: new Date(now()).toISOString(),
  })
}

/** Refuses a channel that nothing could send by; with the hook every text is one. */
export function checkChannel(config: Config, channel: string): void {
  if (config.hookSendSmsEnabled || channel === 'sms') return
  if (channel === 'whatsapp' && ['twilio', 'twilio_verify'].includes(config.smsProvider)) return
  throw invalid("Invalid channel, supported values are 'sms' or 'whatsapp'. 'whatsapp' is only supported if Twilio or Twilio Verify is used as the provider.")
}

const columns = {
  sms: { purpose: 'confirmation', sentAt: 'confirmationSentAt' },
  phone_change: { purpose: 'phoneChange', sentAt: 'phoneChangeSentAt' },
  reauthentication: { purpose: 'reauthentication', sentAt: 'reauthenticationSentAt' },
} as const

interface CodeMessage {
  readonly phone: string
  readonly channel: string
  readonly type: keyof typeof columns
}

/** Texts a new code, unless one was sent just before; numbers with a fixed code for tests are told so by the returned id. */
export async function sendCode(context: Context, user: UserRecord, { phone, channel, type }: CodeMessage): Promise<{ messageId?: string }> {
  const { server } = context
  const { config, random, now } = server
  const { purpose, sentAt } = columns[type]
  const waits = (user[sentAt] ?? -Infinity) + config.smsMaxFrequency * 1000 - now()
  if (waits >= 0) throw tooSoon('over_sms_send_rate_limit', waits / 1000)
  const testCode = findTestCode(config, phone, now())
  const code = testCode ?? randomDigits(random, config.smsOtpLength)
  await keepIfSent(server, user, {
    prepare() { if (type === 'phone_change') user.newPhone = phone },
    send: async () => { if (testCode === undefined) await sendText(context, user, { phone, channel, code, type, template: config.smsTemplate }) },
    change() {
      setToken(server, user, { purpose, hash: hashToken(phone, code) })
      user[sentAt] = now()
    },
  })
  return testCode === undefined ? {} : { messageId: 'test-otp' }
}

/** The code that is always right for this number, by configuration. */
export function findTestCode({ smsTestOtp, smsTestOtpValidUntil }: Config, phone: string, now: number): string | undefined {
  if (smsTestOtpValidUntil !== '' && now > Date.parse(smsTestOtpValidUntil)) return undefined
  const pairs = smsTestOtp.split(',').map((pair) => pair.split(/[:=]/).map((part) => part.trim()))
  return pairs.find(([number]) => number !== '' && number === phone)?.[1]
}
