import type { UserIdentity } from '../../core/index.js'
import type { Messages } from '../../i18n/index.js'
import { providerName, type OAuthProvider } from '../parts/index.js'

/** A way into the account that is a message and not a provider: its use leaves no trace in its dates. */
export const isOwnAddress = ({ provider }: Pick<UserIdentity, 'provider'>): boolean => provider === 'email' || provider === 'phone'

/** What people call a way into the account. */
export function identityName({ provider }: Pick<UserIdentity, 'provider'>, words: Messages['identities'], known: readonly OAuthProvider[]): string {
  if (provider === 'email') return words.email
  if (provider === 'phone') return words.phone
  if (provider === 'web3') return words.wallet
  if (provider.startsWith('sso:')) return words.sso
  return providerName(providerOf(provider, known))
}

/** The provider of an identity, as the app describes it where it does. */
export function providerOf(id: string, known: readonly OAuthProvider[]): OAuthProvider {
  // SAFETY: the server names the providers of identities as it does in its settings; one that we do not know has the neutral mark.
  return known.find((provider) => provider.id === id) ?? { id: id as OAuthProvider['id'] }
}

/** Which of a person's accounts at the provider it is: an address, a number, a name there. */
export function identityAddress({ provider, identity_data: told = {} }: UserIdentity, ownPhone: string | undefined): string | null {
  const phone = told['phone'] ?? (provider === 'phone' ? ownPhone : undefined)
  const claims: unknown = told['custom_claims']
  const wallet = typeof claims === 'object' && claims !== null && 'address' in claims ? claims.address : undefined
  const candidates = [told['email'], phone && `+${String(phone).replace(/^\+/, '')}`, wallet, told['user_name'], told['preferred_username'], told['full_name'], told['name']]
  return candidates.find((candidate): candidate is string => typeof candidate === 'string' && candidate !== '') ?? null
}
