import { escapeHtml } from '../escape-html.js'
import type { MessageType } from '../inbox/index.js'

export interface MailWords {
  readonly subject: string
  readonly title: string
  readonly sentence: string
  /** What the link is called; without one the mail has no link. */
  readonly action?: string
}

type MailType = Exclude<MessageType, 'sms' | 'phone_change' | 'mfa'>

const notice = (subject: string): MailWords => ({
  subject,
  title: subject,
  sentence: 'If this was you, there is nothing to do. If it was not, reset your password and contact support.',
})

/** The mails in English: each with a link for those who click, and a code for those who type. */
export const mailWords: Readonly<Record<MailType, MailWords>> = {
  confirmation: {
    subject: 'Confirm your email address',
    title: 'Confirm your email address',
    sentence: 'Follow the link to finish creating your account, or enter the code below.',
    action: 'Confirm email address',
  },
  invite: {
    subject: "You've been invited",
    title: "You've been invited",
    sentence: 'Follow the link to accept the invitation, or enter the code below.',
    action: 'Accept the invitation',
  },
  recovery: {
    subject: 'Reset your password',
    title: 'Reset your password',
    sentence: 'Follow the link to choose a new password, or enter the code below.',
    action: 'Reset password',
  },
  magic_link: {
    subject: 'Your sign-in link',
    title: 'Your sign-in link',
    sentence: 'Follow the link to sign in, or enter the code below.',
    action: 'Sign in',
  },
  email_change: {
    subject: 'Confirm your new email address',
    title: 'Confirm your new email address',
    sentence: 'Follow the link to confirm the change, or enter the code below.',
    action: 'Confirm the change',
  },
  reauthentication: {
    subject: '{{ .Token }} is your verification code',
    title: 'Confirm that it is you',
    sentence: 'Enter the code below to go on.',
  },
  password_changed_notification: notice('Your password was changed'),
  email_changed_notification: notice('Your email address was changed'),
  phone_changed_notification: notice('Your phone number was changed'),
  identity_linked_notification: notice('A new sign-in method was linked to your account'),
  identity_unlinked_notification: notice('A sign-in method was removed from your account'),
  mfa_factor_enrolled_notification: notice('A new verification method was added to your account'),
  mfa_factor_unenrolled_notification: notice('A verification method was removed from your account'),
}

export interface MailValues {
  readonly link?: string | undefined
  readonly code?: string | undefined
}

/** A plain mail in words and in HTML. */
export function renderMail(words: MailWords, { link, code }: MailValues): { subject: string; text: string; html: string } {
  const subject = words.subject.replace('{{ .Token }}', code ?? '')
  const text = [words.title, words.sentence, link, code === undefined ? undefined : `Code: ${code}`].filter((part) => part !== undefined).join('\n\n')
  const html = [
    `<h2>${escapeHtml(words.title)}</h2>`,
    `<p>${escapeHtml(words.sentence)}</p>`,
    ...(link === undefined || words.action === undefined ? [] : [`<p><a href="${escapeHtml(link)}">${escapeHtml(words.action)}</a></p>`]),
    ...(code === undefined ? [] : [`<p>Code: <strong>${escapeHtml(code)}</strong></p>`]),
  ].join('\n')
  return { subject, text, html }
}
