import type { OAuthProvider, ProviderMark } from '../provider.js'

const mark: ProviderMark = {
  viewBox: '0 0 256 384',
  paths: [
    ['#0acf83', 'M64 384c35.328 0 64-28.672 64-64v-64H64c-35.328 0-64 28.672-64 64s28.672 64 64 64'],
    ['#a259ff', 'M0 192c0-35.328 28.672-64 64-64h64v128H64c-35.328 0-64-28.672-64-64'],
    ['#f24e1e', 'M0 64C0 28.672 28.672 0 64 0h64v128H64C28.672 128 0 99.328 0 64'],
    ['#ff7262', 'M128 0h64c35.328 0 64 28.672 64 64s-28.672 64-64 64h-64z'],
    ['#1abcfe', 'M256 192c0 35.328-28.672 64-64 64s-64-28.672-64-64s28.672-64 64-64s64 28.672 64 64'],
  ],
}

/** The provider `figma`, with its mark. */
export const figma: OAuthProvider = { id: 'figma', mark }
