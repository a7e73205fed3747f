'use client'

import type { AuthClient, AuthSettings, LatchkeyClient } from '../core/index.js'
import type { AuthContextValue } from './auth-context.js'
import { unwrap } from './unwrap.js'

/** The way to ask a server what it allows; `null` where neither the client nor the app says where that server is. */
export function settingsRequest({ client, settingsAddress }: AuthContextValue): ((signal: AbortSignal) => Promise<AuthSettings>) | null {
  if (settingsAddress) return (signal) => fetchSettings(settingsAddress, signal)
  if (canTellSettings(client)) return (signal) => unwrap<AuthSettings>(client.getSettings({ signal }))
  return null
}

function canTellSettings(client: AuthClient): client is AuthClient & Pick<LatchkeyClient, 'getSettings'> {
  return 'getSettings' in client && typeof client.getSettings === 'function'
}

async function fetchSettings({ projectUrl, apiKey }: { projectUrl: string; apiKey: string }, signal: AbortSignal): Promise<AuthSettings> {
  const response = await fetch(`${projectUrl.replace(/\/+$/, '')}/auth/v1/settings`, { headers: { apikey: apiKey }, signal })
  if (!response.ok) throw Object.assign(new Error(`The server answered ${response.status} to the question what it allows.`), { name: 'AuthApiError', status: response.status, code: 'bad_response' })
  return response.json()
}
