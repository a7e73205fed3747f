import type { AuthSettings, Provider } from '../../../core/index.js'

/** Ways in that the server lists beside its providers, and that have components of their own. */
const otherWays = new Set(['anonymous_users', 'email', 'phone', 'saml', 'web3_ethereum', 'web3_solana'])

/** The providers that the server offers; none until that is known. */
export function offeredProviders(settings: Pick<AuthSettings, 'external'> | undefined): readonly Provider[] {
  return Object.entries(settings?.external ?? {}).flatMap(([id, isOn]) => (isOn && !otherWays.has(id) ? [asProviderId(id)] : []))
}

// SAFETY: the server names its providers so; one that we do not know has a button all the same.
const asProviderId = (id: string) => id as Provider
