import { createHash, createPrivateKey, sign } from 'node:crypto'
import type { JsonObject } from './recording.js'

const seed = createHash('sha256').update('recordings').digest()
const privateKey = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]), format: 'der', type: 'pkcs8' })
const address = 'Db55VGjxMNnfSPcnUfmQbw6R8rgUygRrF6yYhrwYZyeV'

/** Messages by their names, until the signature is asked for. */
const messages = new Map<string, string>()

/** The text that a Solana wallet shows and signs. */
export function writeSolanaMessage(input: JsonObject, now: number): string {
  const { as: name, domain = 'localhost:3000', statement = 'Sign in to the test app.', uri = 'http://localhost:3000/login', issuedAt = 0, expires } = input
  const at = (offset: unknown) => new Date((now + Number(offset)) * 1000).toISOString()
  const lines = [
    `${String(domain)} wants you to sign in with your Solana account:`,
    address,
    '',
    String(statement),
    '',
    `URI: ${String(uri)}`,
    'Version: 1',
    `Issued At: ${at(issuedAt)}`,
    ...(expires === undefined ? [] : [`Expiration Time: ${at(expires)}`]),
  ]
  messages.set(String(name), lines.join('\n'))
  return lines.join('\n')
}

/** The wallet's signature of a message, damaged if so wished. */
export function signSolanaMessage({ of: name, flip }: { of: string; flip: boolean }): string {
  const signature = sign(null, Buffer.from(messages.get(name) ?? ''), privateKey)
  if (flip) signature[0] = (signature[0] ?? 0) ^ 1
  return signature.toString('base64')
}
