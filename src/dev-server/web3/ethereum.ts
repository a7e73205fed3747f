import { secp256k1 } from '@noble/curves/secp256k1.js'
import { keccak_256 as keccak256 } from '@noble/hashes/sha3.js'
import { concatenate, toBytes, toHex } from '../crypto/index.js'
import type { MessageFormat } from './parse-message.js'

export const ethereumFormat: MessageFormat = {
  prefix: 'siwe',
  account: 'Ethereum',
  address: /^0x[a-fA-F0-9]{40}$/,
  addressError: 'wallet address is not a valid Ethereum address',
  chainId: /^\d+$/,
}

/** Whether the wallet of an address signed a message. @see EIP-191 */
export function verifyEthereum(message: string, { address, signature }: { address: string; signature: string }): boolean {
  const text = toBytes(message)
  const hash = keccak256(concatenate(toBytes(`\u0019Ethereum Signed Message:\n${String(text.length)}`), text))
  const key = recoverKey(hash, signature)
  return key !== undefined && `0x${toHex(keccak256(key.slice(1)).slice(12))}` === address.toLowerCase()
}

/** The public key that made a signature, uncompressed. Wallets write which of the possible keys it is as 0 and 1, or as 27 and 28. */
function recoverKey(hash: Uint8Array, signature: string): Uint8Array | undefined {
  const [, compact = '', last = ''] = /^(?:0x)?([0-9a-f]{128})([0-9a-f]{2})$/i.exec(signature) ?? []
  const recovery = Number.parseInt(last, 16)
  try {
    return secp256k1.Signature.fromHex(compact).addRecoveryBit(recovery >= 27 ? recovery - 27 : recovery).recoverPublicKey(hash).toBytes(false)
  } catch {
    // No key makes such a signature.
    return undefined
  }
}
