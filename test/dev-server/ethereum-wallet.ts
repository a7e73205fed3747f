import { secp256k1 } from '@noble/curves/secp256k1.js'
import { keccak_256 } from '@noble/hashes/sha3.js'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Stands in for a wallet: an address, and signatures that begin to count their keys at `first`. */
export function createWallet(seed: number) {
  const key = new Uint8Array(32).fill(seed)
  const address = `0x${hex(keccak_256(secp256k1.getPublicKey(key, false).slice(1)).slice(12))}`
  const sign = (message: string, first = 27) => {
    const hash = keccak_256(bytesOf(`\u0019Ethereum Signed Message:\n${String(bytesOf(message).length)}${message}`))
    const [recovery = 0, ...rest] = secp256k1.sign(hash, key, { format: 'recovered', prehash: false })
    return `0x${hex(Uint8Array.from(rest))}${(recovery + first).toString(16).padStart(2, '0')}`
  }
  return { address, sign }
}
