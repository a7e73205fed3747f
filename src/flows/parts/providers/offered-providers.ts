import type { AuthSettings, Provider } from '../../../core/index.js'

/** Ways in that the server lists beside its providers, and that have components of their own. */
const otherWays = new Set(['anonymous_users', 'email', 'phone', 'saml', 'web3_ethereum', 'web3_solana'])

/** The providers that the server offers; none until that is known. X has two names, of which people need one. */
export function offeredProviders(settings: Pick<AuthSettings, 'external'> | undefined): readonly Provider[] {
  const external = settings?.external ?? {}
  const isLeftOut = (id: string) => otherWays.has(id) || (id === 'twitter' && external.x)
  return Object.entries(external).flatMap(([id, isOn]) => (isOn && !isLeftOut(id) ? [asProviderId(id)] : []))
}

// SAFETY: the server names its providers so; one that we do not know has a button all the same.
const asProviderId = (id: string) => id as Provider
