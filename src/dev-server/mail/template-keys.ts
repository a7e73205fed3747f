import type { Config } from '../config/index.js'
import type { MailTemplates } from './custom-mail.js'

/** How the settings for each kind of mail are called. */
const keys = {
  confirmation: 'Confirmation',
  invite: 'Invite',
  recovery: 'Recovery',
  magic_link: 'MagicLink',
  email_change: 'EmailChange',
  reauthentication: 'Reauthentication',
  password_changed_notification: 'PasswordChangedNotification',
  email_changed_notification: 'EmailChangedNotification',
  phone_changed_notification: 'PhoneChangedNotification',
  identity_linked_notification: 'IdentityLinkedNotification',
  identity_unlinked_notification: 'IdentityUnlinkedNotification',
  mfa_factor_enrolled_notification: 'MfaFactorEnrolledNotification',
  mfa_factor_unenrolled_notification: 'MfaFactorUnenrolledNotification',
} as const

/** The templates that are configured for a kind of mail, if any. */
export function findTemplates(config: Config, type: keyof typeof keys): MailTemplates | undefined {
  const subject = config[`mailerSubjects${keys[type]}`]
  const content = config[`mailerTemplates${keys[type]}`]
  return subject === '' && content === '' ? undefined : { subject, content }
}
