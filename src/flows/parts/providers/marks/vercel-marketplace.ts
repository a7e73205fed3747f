import type { OAuthProvider, ProviderMark } from '../provider.js'

const mark: ProviderMark = {
  viewBox: '0 0 24 24',
  paths: [
    ['currentColor', 'm12 1.6 12 20.8H0Z'],
  ],
}

/** The provider `vercel_marketplace`, with its mark. */
export const vercelMarketplace: OAuthProvider = { id: 'vercel_marketplace', mark }
