import type { OAuthProvider, ProviderMark } from '../provider.js'

const mark: ProviderMark = {
  viewBox: '0 0 256 256',
  paths: [
    ['#e01e5a', 'M53.8 161.3A26.8 26.8 0 1 1 27 134.5h26.8zm13.5 0a26.8 26.8 0 1 1 53.6 0v67a26.8 26.8 0 1 1-53.6 0z'],
    ['#36c5f0', 'M94 53.6a26.8 26.8 0 1 1 27-26.8v26.8zm0 13.7a26.8 26.8 0 1 1 0 53.6H26.9a26.8 26.8 0 1 1 0-53.6z'],
    ['#2eb67d', 'M201.6 94a26.8 26.8 0 1 1 26.8 26.9h-26.8zM188 94a26.8 26.8 0 1 1-53.6 0V26.9a26.8 26.8 0 1 1 53.6 0z'],
    ['#ecb22e', 'M161.3 201.6a26.8 26.8 0 1 1-26.8 26.8v-26.8zm0-13.5a26.8 26.8 0 1 1 0-53.6h67.3a26.8 26.8 0 1 1 0 53.6z'],
  ],
}

/** The provider `slack`, with its mark. */
export const slack: OAuthProvider = { id: 'slack', mark }

/** The provider `slack_oidc`, with its mark. */
export const slackOidc: OAuthProvider = { id: 'slack_oidc', mark }
