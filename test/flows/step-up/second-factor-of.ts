import type { DevServer } from 'latchkey/dev-server'
import type { AuthClient } from 'latchkey/core'
import { ada } from 'latchkey/testing'
import { Secret, TOTP } from 'otpauth'
import { expect } from 'vitest'
import { plugInAuthenticator } from '../../virtual-authenticator.js'

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const phone = '+4915100000001'

/** What answers a question, as a person finds it in a page or in a dialog. */
interface Place {
  getByLabelText(label: string): { fill(text: string): Promise<unknown> }
  getByRole(role: 'button', options: { name: string }): { click(): Promise<unknown> }
}

/** A kind of second factor: what there is on the server, how a person gets it, how they answer with it. */
export interface SecondFactor {
  readonly kind: string
  readonly factors: readonly ({ type: 'totp'; secret: string } | { type: 'phone'; phone: string })[]
  prepare?(client: AuthClient): Promise<void>
  answer(place: Place, server: DevServer): Promise<void>
}

/** A server that takes every kind. */
export const secondFactorConfig = {
  mfaPhoneVerifyEnabled: true, mfaWebAuthnEnrollEnabled: true, mfaWebAuthnVerifyEnabled: true, webauthnRpId: location.hostname, webauthnRpOrigins: [location.origin],
}

/** Each kind of second factor, for a table of tests. */
export const secondFactors: readonly SecondFactor[] = [
  {
    kind: 'an authenticator app', factors: [{ type: 'totp', secret }],
    answer: async (place) => { await place.getByLabelText('Code').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate()) },
  },
  {
    kind: 'a phone', factors: [{ type: 'phone', phone }],
    async answer(place, server) {
      const sent = server.inbox.next()
      await place.getByRole('button', { name: 'Send code' }).click()
      await place.getByLabelText('Code').fill((await sent).code ?? '')
    },
  },
  {
    kind: 'a security key', factors: [],
    async prepare(client) {
      await plugInAuthenticator('key')
      await client.signInWithPassword(ada)
      expect((await client.mfa.webauthn.register({ friendlyName: 'My key' })).error).toBeNull()
      await client.signOut({ scope: 'local' })
    },
    answer: async (place) => { await place.getByRole('button', { name: 'Use security key' }).click() },
  },
]
