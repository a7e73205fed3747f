import { createDevServer, readGoTrueEnv, type InboxMessage } from 'latchkey/dev-server'
import type { Recording } from './recording.js'
import type { World } from './world.js'

/** A server that a recording is replayed against. */
export interface Target {
  readonly base: string
  fetch(request: Request): Promise<Response>
  advance(seconds: number): void
  now(): number
  /** Messages that the scenario has not read yet; reading takes one out. */
  readonly unread: readonly InboxMessage[]
  read(message: InboxMessage): void
  close(): void
}

export const jwtSecret = 'super-secret-jwt-token-with-at-least-32-characters'

/** The configuration under which the recordings were made. */
function baseConfiguration(base: string): Record<string, string> {
  return {
    GOTRUE_SITE_URL: 'http://localhost:3000',
    GOTRUE_URI_ALLOW_LIST: 'http://localhost:3000/**,https://app.example/**,myapp://**,https://*.preview.example',
    API_EXTERNAL_URL: base,
    GOTRUE_JWT_SECRET: jwtSecret,
    GOTRUE_JWT_AUD: 'authenticated',
    GOTRUE_JWT_DEFAULT_GROUP_NAME: 'authenticated',
    GOTRUE_JWT_EXP: '3600',
    GOTRUE_JWT_ISSUER: base,
    GOTRUE_CORS_ALLOWED_HEADERS: 'apikey',
    GOTRUE_SECURITY_REFRESH_TOKEN_REUSE_INTERVAL: '10',
    GOTRUE_SECURITY_MANUAL_LINKING_ENABLED: 'true',
    GOTRUE_EXTERNAL_ANONYMOUS_USERS_ENABLED: 'true',
    GOTRUE_EXTERNAL_PHONE_ENABLED: 'true',
    GOTRUE_MFA_PHONE_ENROLL_ENABLED: 'true',
    GOTRUE_MFA_PHONE_VERIFY_ENABLED: 'true',
    GOTRUE_MFA_WEB_AUTHN_ENROLL_ENABLED: 'true',
    GOTRUE_MFA_WEB_AUTHN_VERIFY_ENABLED: 'true',
    GOTRUE_PASSKEY_ENABLED: 'true',
    GOTRUE_WEBAUTHN_RP_ID: 'localhost',
    GOTRUE_WEBAUTHN_RP_DISPLAY_NAME: 'Test app',
    GOTRUE_WEBAUTHN_RP_ORIGINS: 'http://localhost:3000',
    GOTRUE_RATE_LIMIT_EMAIL_SENT: '100000',
    GOTRUE_RATE_LIMIT_SMS_SENT: '100000',
    GOTRUE_HOOK_SEND_SMS_ENABLED: 'true',
  }
}

/** The embedded server, new for each recording, asking the recording's world for what lies outside. */
export function createEmbeddedTarget(recording: Recording, world: World): Target {
  const base = 'http://auth.test:9999'
  const config = Object.entries(recording.config).map(([name, value]) => [name, value.replaceAll('<base>', base).replaceAll('<idp>', world.idp).replaceAll('<hooks>', world.hooks)])
  let elapsed = 0
  const server = createDevServer({
    config: readGoTrueEnv({ ...baseConfiguration(base), ...Object.fromEntries(config) }),
    fetch: world.fetch,
  })
  const seen = new Set<InboxMessage>()
  return {
    base,
    fetch: (request) => server.fetch(request),
    advance(seconds) {
      elapsed += seconds
      server.advance(seconds)
    },
    now: () => Date.now() / 1000 + elapsed,
    get unread() { return server.inbox.messages.filter((message) => !seen.has(message)) },
    read: (message) => { seen.add(message) },
    close: () => { server.close() },
  }
}

/** Any server by its address. It keeps its users, cannot be set up anew, and its clock and mailbox are its own. */
export function createRemoteTarget(base: string): Target {
  return {
    base,
    fetch: (request) => fetch(request, { redirect: 'manual' }),
    advance: () => { throw new Error('The clock of a server by URL cannot be moved.') },
    now: () => Date.now() / 1000,
    unread: [],
    read: () => undefined,
    close: () => undefined,
  }
}

/** Recordings that need no more than requests and the base configuration can be replayed anywhere. */
export function canReplayRemotely({ config, steps }: Recording): boolean {
  return Object.keys(config).length === 0 && steps.every((step) => step.request !== undefined)
}

/** On a server that keeps its users each replay has addresses and numbers of its own. */
export function isolate(recording: Recording, id: string): Recording {
  const text = JSON.stringify(recording).replaceAll('@example.com', `@${id}.example.com`)
  return JSON.parse(text.replace(/1555000(\d{4})/g, `15${id.replace(/\D/g, '').padStart(5, '0').slice(-5)}$1`)) as Recording
}
