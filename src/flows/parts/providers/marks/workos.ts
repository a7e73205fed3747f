import type { OAuthProvider, ProviderMark } from '../provider.js'

const mark: ProviderMark = {
  viewBox: '0 0 256 222',
  paths: [
    ['#6363f1', 'M149 0a44 44 0 0 0-12 13l-.6 1-10.9 18.7-45.1 78.2 42.7 74-10.8 18.7a36.4 36.4 0 0 1-63.2-.2l-.5-.8-44.8-77.8Q0 118.5 0 111a27 27 0 0 1 3.3-13l.5-.9 46.1-80A34 34 0 0 1 78.7 0h.7zm14.4 2c16.2-5.5 34 1 43 15.6l.4.7L252.2 97a27 27 0 0 1 .5 27l-.5.8-46.1 80a34 34 0 0 1-28.8 17H107a45 45 0 0 0 12-12.8l.6-1 10.9-18.8 45.1-78.3L133 37l10-17.7c4.6-8 11.6-14.4 20.3-17.3'],
  ],
}

/** The provider `workos`, with its mark. */
export const workos: OAuthProvider = { id: 'workos', mark }
