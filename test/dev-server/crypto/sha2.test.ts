import { createHash, createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hmacSha256, sha224, sha256 } from '../../../src/dev-server/crypto/sha2.js'
import { toHex } from '../../../src/dev-server/crypto/encoding.js'

describe('SHA-2 gives what the platform gives', () => {
  test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 1000])('for %i bytes', (length) => {
    const message = Uint8Array.from({ length }, (_, index) => (index * 7) & 255)
    expect(toHex(sha256(message))).toBe(createHash('sha256').update(message).digest('hex'))
    expect(toHex(sha224(message))).toBe(createHash('sha224').update(message).digest('hex'))
  })

  test.each([8, 64, 80])('for HMAC with a key of %i bytes', (length) => {
    const key = new Uint8Array(length).fill(5)
    const message = new TextEncoder().encode('message')
    expect(toHex(hmacSha256(key, message))).toBe(createHmac('sha256', key).update(message).digest('hex'))
  })
})
