import { sha256 } from './digests.js'
import { equalBytes, toBase64Url, toBytes } from './encoding.js'
import { randomBytes, type Random } from './random.js'

/**
 * One salted SHA-256: this server is for development, where a slow hash would only make tests and stories slow.
 * Hashes that an administrator brings along (bcrypt) are checked by a library, loaded only then.
 */
export function hashPassword(random: Random, password: string): string {
  const salt = toBase64Url(randomBytes(random, 12))
  return `sha256$${salt}$${digest(salt, password)}`
}

export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  if (hash.startsWith('$2')) return (await import('bcryptjs')).compare(password, hash)
  const [, salt = '', expected = ''] = hash.split('$')
  return equalBytes(toBytes(digest(salt, password)), toBytes(expected))
}

function digest(salt: string, password: string): string {
  return toBase64Url(sha256(toBytes(`${salt}$${password}`)))
}
