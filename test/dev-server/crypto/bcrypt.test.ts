import { expect, test } from 'vitest'
import { verifyBcrypt } from '../../../src/dev-server/crypto/bcrypt.js'

test('checks a password against a published hash', () => {
  expect(verifyBcrypt('$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe', 'a')).toBe(true)
  expect(verifyBcrypt('$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe', 'b')).toBe(false)
})

test('refuses what is no bcrypt hash', () => {
  expect(verifyBcrypt('$2a$06$short', 'a')).toBe(false)
})
