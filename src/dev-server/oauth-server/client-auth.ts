import type { Context } from '../context.js'
import { isUuid } from '../crypto/index.js'
import { refuse, type HttpError } from '../http-error.js'
import type { OAuthClientRecord } from '../state/index.js'
import { isSecret } from './clients.js'

interface Credentials {
  readonly id: string
  readonly secret: string
  readonly method: string
}

/** The client that a request names itself as, checked; undefined when it names none. @see RFC 6749 §2.3 */
export function authenticateClient(context: Context, form: Readonly<Record<string, string>>): OAuthClientRecord {
  const { id, secret, method } = readCredentials(context, form)
  if (!isUuid(id)) throw refused('Invalid client_id format')
  const client = context.server.store.oauthClients.get(id.toLowerCase())
  if (!client) throw refused('Invalid client credentials')
  if (client.authMethod !== method) {
    throw refused(`invalid authentication method: client is registered for '${client.authMethod}' but '${method}' was used`)
  }
  if (client.type === 'public') return client
  if (secret === '') throw refused('confidential clients must provide client_secret')
  if (!isSecret(client, secret)) throw refused('invalid client credentials')
  return client
}

function readCredentials({ request }: Context, form: Readonly<Record<string, string>>): Credentials {
  const header = request.headers.get('authorization') ?? ''
  if (header.startsWith('Basic ')) return readBasic(header.slice(6))
  const { client_id: id = '', client_secret: secret = '' } = form
  if (id === '') throw refused('Invalid client credentials: client_id is required')
  return { id, secret, method: secret === '' ? 'none' : 'client_secret_post' }
}

function readBasic(encoded: string): Credentials {
  let text: string
  try {
    text = atob(encoded)
  } catch {
    throw refused('Invalid client credentials: invalid basic auth encoding')
  }
  const colon = text.indexOf(':')
  if (colon < 0) throw refused('Invalid client credentials: invalid basic auth format')
  return { id: text.slice(0, colon), secret: text.slice(colon + 1), method: 'client_secret_basic' }
}

function refused(message: string): HttpError {
  return refuse(400, 'invalid_credentials', message)
}
