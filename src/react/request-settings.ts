'use client'

import type { AuthClient, AuthSettings, LatchkeyClient } from '../core/index.js'
import type { AuthContextValue } from './auth-context.js'
import { unwrap } from './unwrap.js'

/** The way to ask a server what it allows; `null` where neither the client nor the app says where that server is. */
export function settingsRequest({ client, settingsAddress }: AuthContextValue): ((signal: AbortSignal) => Promise<AuthSettings>) | null {
  if (settingsAddress) return (signal) => fetchSettings(settingsAddress, signal)
  if (canTellSettings(client)) return async (signal) => checked(await unwrap<AuthSettings>(client.getSettings({ signal })))
  return null
}

function canTellSettings(client: AuthClient): client is AuthClient & Pick<LatchkeyClient, 'getSettings'> {
  return 'getSettings' in client && typeof client.getSettings === 'function'
}

async function fetchSettings({ projectUrl, apiKey }: { projectUrl: string; apiKey: string }, signal: AbortSignal): Promise<AuthSettings> {
  const response = await fetch(`${projectUrl.replace(/\/+$/, '')}/auth/v1/settings`, { headers: { apikey: apiKey }, signal })
  if (!response.ok) throw refusal(`The server answered ${response.status} to the question what it allows.`, response.status)
  return checked(await response.json())
}

/** Whatever stands in the server's place may answer with any JSON; one that does not tell which ways in are on is no answer. */
function checked(answer: AuthSettings): AuthSettings {
  const external: unknown = Object(answer).external
  if (typeof external !== 'object' || external === null) throw refusal('The server did not answer with its settings.', 500)
  return answer
}

const refusal = (message: string, status: number) => Object.assign(new Error(message), { name: 'AuthApiError', status, code: 'bad_response' })
