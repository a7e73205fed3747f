import type { CryptoPort } from './ports.js'

const algorithms = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
} as const

const subtle = () => globalThis.crypto?.subtle

export const browserCrypto: CryptoPort = {
  sha256: async (bytes) => (subtle() ? new Uint8Array(await subtle().digest('SHA-256', new Uint8Array(bytes))) : null),
  async verify({ algorithm, key, signature, signed }) {
    if (!subtle()) return null
    const imported = await subtle().importKey('jwk', key, algorithms[algorithm], false, ['verify'])
    return subtle().verify(algorithms[algorithm], imported, new Uint8Array(signature), new Uint8Array(signed))
  },
}
