import { cdp } from 'vitest/browser'

/** What the browser’s DevTools are asked for here. */
interface DevTools {
  send(method: 'WebAuthn.enable' | 'WebAuthn.disable'): Promise<unknown>
  send(method: 'WebAuthn.addVirtualAuthenticator', params: { options: object }): Promise<{ authenticatorId: string }>
  send(method: 'WebAuthn.clearCredentials', params: { authenticatorId: string }): Promise<unknown>
}

const kinds = {
  device: { transport: 'internal', hasResidentKey: true },
  key: { transport: 'usb', hasResidentKey: false },
}

/** Puts an authenticator that says yes to everything in the place of those that the page had: the files of a run share one page. */
export async function plugInAuthenticator(kind: keyof typeof kinds) {
  // SAFETY: what the two ends of the DevTools protocol agree on.
  const devTools = cdp() as unknown as DevTools
  await devTools.send('WebAuthn.disable')
  await devTools.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true, ...kinds[kind] }
  const { authenticatorId } = await devTools.send('WebAuthn.addVirtualAuthenticator', { options })
  return {
    forgetAll: () => devTools.send('WebAuthn.clearCredentials', { authenticatorId }),
    unplug: () => devTools.send('WebAuthn.disable'),
  }
}
