import { createHash, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { JsonObject } from './recording.js'

/** A WebAuthn authenticator in software: ES256, no attestation, an AAGUID of zeros. */
export interface Authenticator {
  readonly credentialId: string
  create(challenge: string, origin?: string): JsonObject
  get(challenge: string, userHandle: string, origin?: string): JsonObject
  /** Begins to count anew, as a copy of its key would. */
  restart(): void
}

const rpId = 'localhost'

export function createAuthenticator(name: string): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = createHash('sha256').update(`credential ${name}`).digest().subarray(0, 16)
  const credentialId = id.toString('base64url')
  let counter = 0
  const answer = (response: JsonObject): JsonObject =>
    ({ id: credentialId, rawId: credentialId, type: 'public-key', authenticatorAttachment: 'platform', clientExtensionResults: {}, response })
  return {
    credentialId,
    restart() { counter = 0 },
    create(challenge, origin) {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, encodePublicKey(publicKey)])
      const attestationObject = cborMap([['fmt', cborText('none')], ['attStmt', Buffer.from([0xa0])], ['authData', cborBytes(authenticatorData(0x45, 0, attested))]])
      const clientDataJSON = clientData('webauthn.create', challenge, origin).toString('base64url')
      return answer({ clientDataJSON, attestationObject: attestationObject.toString('base64url'), transports: ['internal'] })
    },
    get(challenge, userHandle, origin) {
      counter += 1
      const data = authenticatorData(0x05, counter, Buffer.alloc(0))
      const client = clientData('webauthn.get', challenge, origin)
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
      return answer({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: createSign('sha256').update(signed).sign(privateKey).toString('base64url'),
        userHandle,
      })
    },
  }
}

function clientData(type: string, challenge: string, origin = 'http://localhost:3000'): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

function authenticatorData(flags: number, counter: number, attested: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt8(flags, 0)
  head.writeUInt32BE(counter, 1)
  return Buffer.concat([createHash('sha256').update(rpId).digest(), head, attested])
}

/** COSE_Key of an ES256 key, @see RFC 9053 §7.1.1 */
function encodePublicKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const coordinates = [x, y].map((coordinate) => cborBytes(Buffer.from(coordinate, 'base64url')))
  const [encodedX = Buffer.alloc(0), encodedY = Buffer.alloc(0)] = coordinates
  return Buffer.concat([Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]), encodedX, Buffer.from([0x22]), encodedY])
}

function cborMap(entries: readonly (readonly [string, Buffer])[]): Buffer {
  return Buffer.concat([Buffer.from([0xa0 + entries.length]), ...entries.flatMap(([key, value]) => [cborText(key), value])])
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
}

function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x58, bytes.length]), bytes])
}
