import type { ProviderMark } from '../provider.js'

/** The mark of `azure`, to be loaded. */
export const mark: ProviderMark = {
  viewBox: '0 0 256 256',
  paths: [
    ['#f25022', 'M121.666 121.666H0V0h121.666z'],
    ['#7fba00', 'M256 121.666H134.335V0H256z'],
    ['#00a4ef', 'M121.663 256.002H0V134.336h121.663z'],
    ['#ffb900', 'M256 256.002H134.335V134.336H256z'],
  ],
}
