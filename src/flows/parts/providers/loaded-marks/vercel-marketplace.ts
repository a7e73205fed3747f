import type { ProviderMark } from '../provider.js'

/** The mark of `vercel_marketplace`, to be loaded. */
export const mark: ProviderMark = {
  viewBox: '0 0 24 24',
  paths: [
    ['currentColor', 'm12 1.6 12 20.8H0Z'],
  ],
}
