import type { ProviderMark } from '../provider.js'

/** The mark of `azure`, to be loaded. */
export const mark: ProviderMark = {
  viewBox: '0 0 256 256',
  paths: [
    ['#f25022', 'M121.7 121.7H0V0h121.7z'],
    ['#7fba00', 'M256 121.7H134.3V0H256z'],
    ['#00a4ef', 'M121.7 256H0V134.3h121.7z'],
    ['#ffb900', 'M256 256H134.3V134.3H256z'],
  ],
}
