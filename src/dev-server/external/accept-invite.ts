import { confirmEmail } from '../account/confirm.js'
import { findTokenUser } from '../account/one-time-tokens.js'
import { mergeMetadata, updateProviders } from '../account/users.js'
import type { Context } from '../context.js'
import { invalid, refuse } from '../http-error.js'
import type { UserRecord } from '../state/index.js'
import { toIdentityData, type ExternalPerson } from './person.js'
import { addIdentity, removeUnconfirmedIdentities } from './sign-in.js'

interface Acceptance {
  readonly provider: string
  readonly person: ExternalPerson
  readonly inviteToken: string
}

/** The invited user, who accepted by signing in at a provider under the invited address. */
export function acceptInvite(context: Context, { provider, person, inviteToken }: Acceptance): UserRecord {
  const { server } = context
  const user = findTokenUser(server, inviteToken, ['confirmation'])
  if (!user) throw refuse(404, 'invite_not_found', 'Invite not found')
  if (!person.emails.some(({ email }) => email === user.email)) throw invalid('Invited email does not match emails from external provider')
  const identity = addIdentity(context, user, { provider, person })
  updateProviders(server, user)
  user.userMetadata = mergeMetadata(user.userMetadata, toIdentityData(person.claims))
  removeUnconfirmedIdentities(context, user, identity)
  confirmEmail(server, user)
  return user
}
