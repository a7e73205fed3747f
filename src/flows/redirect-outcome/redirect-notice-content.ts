import type { AuthErrorCode, EmailOtpType, RedirectIntent, RedirectOutcome } from '../../core/index.js'
import type { Messages } from '../../i18n/index.js'
import type { NewMail } from './new-mail.js'

/** A way on from a notice. */
export type RedirectWay = 'confirm' | 'retry' | 'new-mail' | 'sign-in' | 'continue'

/** What a notice says and offers. */
export interface RedirectNoticeContent {
  readonly mark: 'alert' | 'success' | 'mail'
  readonly title: keyof Messages['redirect']
  /** `null`: the words of the error. */
  readonly text: keyof Messages['redirect'] | null
  /** The likeliest first. */
  readonly ways: readonly RedirectWay[]
  /** The mail to send where a new one helps. */
  readonly newMail: NewMail
}

/** What there is to say of an outcome; whatever it says is true of the server by then. */
export function noticeContent(outcome: RedirectOutcome): RedirectNoticeContent {
  switch (outcome.kind) {
    case 'error': return failed(outcome)
    case 'link-opened-elsewhere': return elsewhere(outcome.intent)
    case 'link-expired': return outcome.code === 'flow_state_expired' ? tooLate(outcome.intent) : expired(outcome.intent)
    case 'needs-click': return { mark: 'mail', ...clickWords(outcome.type), ways: ['confirm'], newMail: 'sign-in' }
    case 'email-change-half-confirmed': return { mark: 'mail', title: 'halfTitle', text: 'half', ways: ['continue'], newMail: 'sign-in' }
    default: return outcome satisfies never
  }
}

/** What a link of this type was for. */
export function intentOf(type: EmailOtpType): RedirectIntent {
  return intents.get(type) ?? 'sign-in'
}

const intents: ReadonlyMap<string, RedirectIntent> = /* @__PURE__ */ new Map([
  ['signup', 'sign-up'], ['recovery', 'recovery'], ['invite', 'invite'], ['email_change', 'email-change'],
] as const)

/** Reading the same redirect again helps only where it failed for a while: an answer that is final leads back to the ways in. */
function failed({ code, intent, canRetry }: Extract<RedirectOutcome, { kind: 'error' }>): RedirectNoticeContent {
  const shared = { mark: 'alert', text: null, newMail: intent === 'recovery' ? intent : 'sign-in' } as const
  if (intent === 'link-identity') return { ...shared, title: 'linkFailedTitle', ways: canRetry ? ['retry', 'continue'] : ['continue'] }
  if (canRetry) return { ...shared, title: 'failedTitle', ways: ['retry', 'sign-in'] }
  return { ...shared, title: 'failedTitle', ways: linkCodes.has(code) ? ['sign-in', 'new-mail'] : ['sign-in'] }
}

/** A link that is of no use any more, or not here. */
const linkCodes: ReadonlySet<AuthErrorCode> = /* @__PURE__ */ new Set([
  'flow_state_not_found', 'flow_state_already_used', 'bad_code_verifier', 'pkce_code_verifier_not_found',
] as const)

/** The link has used up its token: it has done at the server what it was for, but for the session. */
function elsewhere(intent: RedirectIntent | null): RedirectNoticeContent {
  const shared = { mark: 'alert', title: 'elsewhereTitle', newMail: 'sign-in' } as const
  if (intent === 'recovery') return { ...shared, text: 'elsewhereRecovery', ways: ['new-mail', 'sign-in'], newMail: 'recovery' }
  if (intent === 'sign-up') return { ...shared, text: 'elsewhereSignUp', ways: ['sign-in', 'new-mail'] }
  return { ...shared, text: 'elsewhere', ways: ['sign-in', 'new-mail'] }
}

function expired(intent: RedirectIntent | null): RedirectNoticeContent {
  const shared = { mark: 'alert', title: 'expiredTitle', text: 'expired' } as const
  switch (intent) {
    case 'recovery': return { ...shared, ways: ['new-mail', 'sign-in'], newMail: 'recovery' }
    case 'sign-up': return { ...shared, ways: ['new-mail', 'sign-in'], newMail: 'sign-up' }
    case 'email-change': return { ...shared, ways: ['new-mail', 'sign-in'], newMail: 'email-change' }
    case 'invite': return { ...shared, title: 'inviteExpiredTitle', text: 'inviteExpired', ways: ['sign-in'], newMail: 'sign-in' }
    case 'link-identity': return { ...shared, ways: ['continue'], newMail: 'sign-in' }
    case 'sign-in':
    case null: return { ...shared, ways: ['new-mail', 'sign-in'], newMail: 'sign-in' }
    default: return intent satisfies never
  }
}

/** The server has taken the link, and only the session came too late. */
function tooLate(intent: RedirectIntent | null): RedirectNoticeContent {
  switch (intent) {
    case 'recovery': return { mark: 'alert', title: 'expiredTitle', text: 'expired', ways: ['new-mail', 'sign-in'], newMail: 'recovery' }
    case 'email-change': return { mark: 'success', title: 'changedTitle', text: 'changed', ways: ['sign-in'], newMail: 'sign-in' }
    case 'sign-up': return { mark: 'success', title: 'confirmedTitle', text: 'confirmed', ways: ['sign-in'], newMail: 'sign-in' }
    case 'link-identity': return { mark: 'alert', title: 'tooLateTitle', text: 'tooLate', ways: ['continue'], newMail: 'sign-in' }
    case 'sign-in':
    case 'invite':
    case null: return { mark: 'alert', title: 'tooLateTitle', text: 'tooLateConfirmed', ways: ['sign-in'], newMail: 'sign-in' }
    default: return intent satisfies never
  }
}

function clickWords(type: EmailOtpType): Pick<RedirectNoticeContent, 'title' | 'text'> {
  switch (intentOf(type)) {
    case 'sign-up': return { title: 'clickSignUpTitle', text: 'clickSignUp' }
    case 'recovery': return { title: 'clickRecoveryTitle', text: 'clickRecovery' }
    case 'invite': return { title: 'clickInviteTitle', text: 'clickInvite' }
    case 'email-change': return { title: 'clickEmailChangeTitle', text: 'clickEmailChange' }
    default: return { title: 'clickTitle', text: 'click' }
  }
}
