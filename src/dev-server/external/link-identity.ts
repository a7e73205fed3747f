import { confirmEmail } from '../account/confirm.js'
import { takeSnapshot } from '../account/snapshot.js'
import { findIdentity, saveUser, updateProviders } from '../account/users.js'
import type { Context } from '../context.js'
import { HttpError, refuse } from '../http-error.js'
import { sendLink, sendNotification } from '../messages/send-links.js'
import type { UserRecord } from '../state/index.js'
import { subjectOf, type ExternalPerson } from './person.js'
import { promoteEmail } from './promote-email.js'
import { addIdentity } from './sign-in.js'

interface Linking {
  readonly provider: string
  readonly person: ExternalPerson
}

/** Gives a signed-in user one more identity; one without an address gets that of the identity, once it is verified. */
export async function linkIdentity(context: Context, user: UserRecord, linking: Linking): Promise<void> {
  const { server } = context
  const known = findIdentity(server, linking.provider, subjectOf(linking.person))
  if (known) throw refuse(422, 'identity_already_exists', `Identity is already linked${known.userId === user.id ? '' : ' to another user'}`)
  const restore = takeSnapshot(server, user.id)
  try {
    await addAndConfirm(context, user, linking)
  } catch (error) {
    if (!(error instanceof HttpError && error.code === 'email_not_confirmed')) restore()
    throw error
  }
}

async function addAndConfirm(context: Context, user: UserRecord, { provider, person }: Linking): Promise<void> {
  const { server } = context
  addIdentity(context, user, { provider, person })
  if (user.email === '') {
    if (!promoteEmail(server, user)) throw refuse(400, 'email_exists', 'A user with this email address has already been registered')
    if (person.claims['email_verified'] !== true) {
      await sendLink(context, user, { type: 'confirmation' })
      const message = `Unverified email with ${provider}. A confirmation email has been sent to your ${provider} email`
      throw refuse(422, 'email_not_confirmed', message)
    }
    confirmEmail(server, user)
    user.isAnonymous = false
    saveUser(server, user)
  }
  updateProviders(server, user)
  if (server.config.mailerNotificationsIdentityLinkedEnabled) {
    await sendNotification(context, user, { type: 'identity_linked_notification', provider })
  }
}
