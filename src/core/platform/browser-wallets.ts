/** The wallet that an extension has put into the page. */
export function findWallet(chain: 'ethereum' | 'solana'): unknown {
  return typeof window === 'undefined' ? undefined : Reflect.get(window, chain)
}
