import type { ProviderMark } from '../provider.js'

/** The mark of `figma`, to be loaded. */
export const mark: ProviderMark = {
  viewBox: '0 0 256 384',
  paths: [
    ['#0acf83', 'M64 384a64 64 0 0 0 64-64v-64H64a64 64 0 0 0 0 128'],
    ['#a259ff', 'M0 192a64 64 0 0 1 64-64h64v128H64a64 64 0 0 1-64-64'],
    ['#f24e1e', 'M0 64A64 64 0 0 1 64 0h64v128H64A64 64 0 0 1 0 64'],
    ['#ff7262', 'M128 0h64a64 64 0 0 1 0 128h-64z'],
    ['#1abcfe', 'M256 192a64 64 0 1 1-128 0 64 64 0 0 1 128 0'],
  ],
}
