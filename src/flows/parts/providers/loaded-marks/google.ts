import type { ProviderMark } from '../provider.js'

/** The mark of `google`, to be loaded. */
export const mark: ProviderMark = {
  viewBox: '0 0 256 262',
  paths: [
    ['#4285f4', 'M256 133q0-15-3-26H131v48h71c-1 12-9 30-26 43v1l38 30h3q38-35 39-96'],
    ['#34a853', 'M131 261q53-1 86-32l-41-31q-16 12-45 13c-35 0-64-23-75-55l-1 1-41 31v1c21 43 65 72 117 72'],
    ['#fbbc05', 'M56 156a80 80 0 0 1 0-51v-2L15 71l-1 1a131 131 0 0 0 0 117z'],
    ['#eb4335', 'M131 50c24 0 41 11 50 20l37-36Q184 1 131 0C79 0 35 29 14 72l42 33c11-32 40-55 75-55'],
  ],
}
