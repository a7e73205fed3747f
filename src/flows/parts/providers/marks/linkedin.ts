import type { OAuthProvider, ProviderMark } from '../provider.js'

const mark: ProviderMark = {
  viewBox: '0 0 256 256',
  paths: [
    ['#fff', 'M16 8h224a8 8 0 0 1 8 8v224a8 8 0 0 1 -8 8h-224a8 8 0 0 1 -8 -8v-224a8 8 0 0 1 8 -8z'],
    ['#0a66c2', 'M218.1 218.1h-38v-59.4c0-14.1-.2-32.4-19.6-32.4-19.8 0-22.8 15.5-22.8 31.4V218h-38V96h36.5v16.7h.5a40 40 0 0 1 36-19.8c38.4 0 45.4 25.3 45.4 58.2zM57 79.3a22 22 0 1 1 22-22 22 22 0 0 1-22 22M76 218H38V96h38zM237 .1H19A18.7 18.7 0 0 0 0 18.4v219A18.7 18.7 0 0 0 18.9 256H237c10.4.1 18.9-8.1 19-18.5v-219A18.7 18.7 0 0 0 237 0'],
  ],
}

/** The provider `linkedin`, with its mark. */
export const linkedin: OAuthProvider = { id: 'linkedin', mark }

/** The provider `linkedin_oidc`, with its mark. */
export const linkedinOidc: OAuthProvider = { id: 'linkedin_oidc', mark }
