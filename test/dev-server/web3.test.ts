import { secp256k1 } from '@noble/curves/secp256k1.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { expect, test } from 'vitest'
import { keccak256 } from '../../src/dev-server/web3/keccak.js'
import { verifyEthereum } from '../../src/dev-server/web3/ethereum.js'
import { claimsOf, openServer } from './open-server.js'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const bytesOf = (text: string) => new TextEncoder().encode(text)

function createWallet(seed: number) {
  const key = new Uint8Array(32).fill(seed)
  const address = `0x${hex(keccak_256(secp256k1.getPublicKey(key, false).slice(1)).slice(12))}`
  const sign = (message: string, first = 27) => {
    const hash = keccak_256(bytesOf(`\u0019Ethereum Signed Message:\n${String(bytesOf(message).length)}${message}`))
    const [recovery = 0, ...rest] = secp256k1.sign(hash, key, { format: 'recovered', prehash: false })
    return `0x${hex(Uint8Array.from(rest))}${(recovery + first).toString(16).padStart(2, '0')}`
  }
  return { address, sign }
}

const now = Date.parse('2026-01-01T00:00:00Z')
const writeMessage = (address: string, { uri = 'https://app.example/login', domain = 'app.example', issued = now, more = '' } = {}) => `${domain} wants you to sign in with your Ethereum account:
${address}

Sign in to the app.

URI: ${uri}
Version: 1
Chain ID: 1
Nonce: 12345678
Issued At: ${new Date(issued).toISOString()}${more}`

const open = (config = {}) => openServer({ now: () => now, config: { externalWeb3EthereumEnabled: true, siteUrl: 'https://app.example', ...config } })
const signIn = (call: ReturnType<typeof openServer>['call'], message: string, signature: string) =>
  call('POST /token?grant_type=web3', { body: { chain: 'ethereum', message, signature } })

test.each([0, 1, 55, 135, 136, 137, 272, 1000])('hashes %i bytes as Keccak-256 does', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => index % 251)
  expect(hex(keccak256(bytes))).toBe(hex(keccak_256(bytes)))
})

test('knows a signature that another library published', () => {
  const signed = {
    address: '0x2c7536E3605D9C16a7a3D7b1898e529396a65c23',
    signature: '0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c',
  }
  expect(verifyEthereum('Some data', signed)).toBe(true)
  expect(verifyEthereum('Some date', signed)).toBe(false)
})

test.each(Array.from({ length: 12 }, (_, index) => index + 1))('agrees with another implementation about wallet %i', (seed) => {
  const { address, sign } = createWallet(seed)
  expect(verifyEthereum('grüße', { address, signature: sign('grüße') })).toBe(true)
  expect(verifyEthereum('grüße', { address, signature: sign('grüße', 0) })).toBe(true)
  expect(verifyEthereum('grüße', { address: createWallet(seed + 1).address, signature: sign('grüße') })).toBe(false)
})

test('somebody signs in by their wallet, and is the same person the next time', async () => {
  const { call } = open()
  const { address, sign } = createWallet(1)
  const message = writeMessage(address)
  const first = await signIn(call, message, sign(message))
  expect(claimsOf(first['access_token'])).toMatchObject({
    app_metadata: { provider: 'web3' }, user_metadata: { sub: `web3:ethereum:${address}`, custom_claims: { address, chain: 'ethereum', network: '1' } }, amr: [{ method: 'web3' }],
  })
  const again = await signIn(call, message, sign(message))
  expect(Object(again['user']).id).toBe(Object(first['user']).id)
})

test.each([
  ['of another wallet', (message: string) => createWallet(2).sign(message)],
  ['of another message', () => createWallet(1).sign('something else')],
  ['that is nothing', () => `0x${'00'.repeat(65)}`],
  ['beyond the order of the curve', () => `0x${'ff'.repeat(64)}1b`],
])('a signature %s is refused', async (_which, sign) => {
  const { call } = open()
  const message = writeMessage(createWallet(1).address)
  expect(await signIn(call, message, sign(message))).toMatchObject({ status: 400, error: 'invalid_grant' })
})

test.each([
  ['URI which is not allowed', { uri: 'https://elsewhere.example/' }],
  ['does not use HTTPS', { uri: 'http://app.example/' }],
  ['does not match the one in URI', { domain: 'elsewhere.example' }],
  ['issued too long ago', { issued: now - 601_000 }],
  ['too far in the future', { issued: now + 601_000 }],
  ['becomes valid in the future', { more: `\nNot Before: ${new Date(now + 1000).toISOString()}` }],
])('a message is refused: %s', async (description, change) => {
  const { call } = open()
  const { address, sign } = createWallet(1)
  const message = writeMessage(address, change)
  expect(await signIn(call, message, sign(message))).toMatchObject({ status: 400, error_description: expect.stringContaining(description) })
})

test('wallets may be switched off', async () => {
  const { call } = open({ externalWeb3EthereumEnabled: false, externalWeb3SolanaEnabled: true })
  const { address, sign } = createWallet(1)
  expect(await signIn(call, writeMessage(address), sign(writeMessage(address)))).toMatchObject({ status: 422, error_code: 'web3_provider_disabled' })
})
