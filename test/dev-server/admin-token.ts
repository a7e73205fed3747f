import { createHmac } from 'node:crypto'

/** A token of the service role, as administrators have one. */
export function adminToken(secret: string): string {
  const unsigned = [{ alg: 'HS256', typ: 'JWT' }, { role: 'service_role', exp: 4_000_000_000 }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`
}
