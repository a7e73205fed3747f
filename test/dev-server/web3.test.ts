import { expect, test } from 'vitest'
import { verifyEthereum } from '../../src/dev-server/web3/ethereum.js'
import { createWallet } from './ethereum-wallet.js'
import { claimsOf, openServer } from './open-server.js'

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

test('knows a signature that another library published', () => {
  const signed = {
    address: '0x2c7536E3605D9C16a7a3D7b1898e529396a65c23',
    signature: '0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c',
  }
  expect(verifyEthereum('Some data', signed)).toBe(true)
  expect(verifyEthereum('Some date', signed)).toBe(false)
})

test('takes the last byte of a signature as wallets write it, from 0 or from 27', () => {
  const { address, sign } = createWallet(1)
  expect(verifyEthereum('grüße', { address, signature: sign('grüße') })).toBe(true)
  expect(verifyEthereum('grüße', { address, signature: sign('grüße', 0) })).toBe(true)
  expect(verifyEthereum('grüße', { address: createWallet(2).address, signature: sign('grüße') })).toBe(false)
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
