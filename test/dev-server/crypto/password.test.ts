import { expect, test } from 'vitest'
import { verifyPassword } from '../../../src/dev-server/crypto/index.js'

test('checks a password against a published bcrypt hash', async () => {
  expect(await verifyPassword('$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe', 'a')).toBe(true)
  expect(await verifyPassword('$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe', 'b')).toBe(false)
})

test('refuses what is no bcrypt hash', async () => {
  expect(await verifyPassword('$2a$06$short', 'a')).toBe(false)
})
