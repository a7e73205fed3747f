import { concatenate, toBytes } from '../crypto/index.js'
import type { MessageFormat } from './parse-message.js'

export const solanaFormat: MessageFormat = {
  prefix: 'siws',
  account: 'Solana',
  address: /^[a-zA-Z0-9]{32,44}$/,
  addressError: 'wallet address is not in base58 format',
  chainId: /^((solana:)?(mainnet|devnet|testnet|localnet))?$/i,
}

/** Whether a wallet signed a message: its text, or the envelope in which hardware wallets sign. */
export async function verifySolana(message: string, { address, signature }: { address: string; signature: Uint8Array<ArrayBuffer> }): Promise<boolean> {
  const publicKey = decodeBase58(address)
  if (publicKey?.length !== 32 || signature.length !== 64) return false
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']).catch(() => undefined)
  if (!key) return false
  for (const signed of signedForms(toBytes(message), publicKey)) {
    if (await crypto.subtle.verify('Ed25519', key, signature, signed)) return true
  }
  return false
}

/** @see https://docs.anza.xyz/proposals/off-chain-message-signing */
function signedForms(text: Uint8Array<ArrayBuffer>, publicKey: Uint8Array): Uint8Array<ArrayBuffer>[] {
  const domain = concatenate(Uint8Array.of(0xff), toBytes('solana offchain'), Uint8Array.of(0))
  const length = Uint8Array.of(text.length & 0xff, text.length >> 8)
  const envelopes = [0, 1, 2].flatMap((format) => [
    concatenate(domain, Uint8Array.of(format), length, text),
    concatenate(domain, new Uint8Array(32), Uint8Array.of(format, 1), publicKey, length, text),
  ])
  return [text, ...envelopes]
}

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

function decodeBase58(text: string): Uint8Array<ArrayBuffer> | undefined {
  let value = 0n
  for (const character of text) {
    const digit = alphabet.indexOf(character)
    if (digit < 0) return undefined
    value = value * 58n + BigInt(digit)
  }
  const zeros = /^1*/.exec(text)?.[0].length ?? 0
  const hex = value === 0n ? '' : value.toString(16)
  const bytes = (hex.length % 2 === 0 ? hex : `0${hex}`).match(/../g) ?? []
  return Uint8Array.from([...Array.from({ length: zeros }, () => 0), ...bytes.map((byte) => Number.parseInt(byte, 16))])
}
