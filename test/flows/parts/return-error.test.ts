import { describe, expect, it } from 'vitest'
import noEmail from '../../contract/recordings/oauth/no-email.json'
import invite from '../../contract/recordings/oauth/invite.json'
import callbackErrors from '../../contract/recordings/oauth/callback-errors.json'
import { readCallback } from '../../../src/core/pkce/index.js'
import { errorOfRedirect } from '../../../src/flows/parts/return-error.js'

type Outcome = Parameters<typeof errorOfRedirect>[0]

/** Every address that a recorded server has sent a person back to with an error. */
function landings(recording: { steps: readonly object[] }): string[] {
  return recording.steps.flatMap((step) => {
    const { response }: { response?: { headers?: { location?: string } } } = step
    const location = response?.headers?.location ?? ''
    return location.includes('error=') ? [location] : []
  })
}

function outcomeOf(address: string): Outcome {
  const { error_code: code = 'unexpected_failure', error_description: description = '' } = readCallback(address)?.params ?? {}
  return { kind: 'error', code, description, intent: 'sign-in' } as Outcome
}

const failure = (description: string): Outcome => ({ kind: 'error', code: 'unexpected_failure', description, intent: 'sign-in' })

describe('the error that a redirect has brought', () => {
  it('is that the provider told no address, as a server was recorded to say it: it has no code for that', () => {
    const addresses = landings(noEmail)
    expect(addresses).toHaveLength(1)
    for (const address of addresses) {
      expect(readCallback(address)?.params).toMatchObject({ error_code: 'unexpected_failure', error_description: 'Error getting user email from external provider' })
      expect(errorOfRedirect(outcomeOf(address)).code).toBe('email_address_not_provided')
    }
  })

  it('keeps each code that the server was recorded to name', () => {
    const codes = landings(callbackErrors).map((address) => outcomeOf(address)).filter(({ code }) => code !== 'unexpected_failure')
    expect(codes.length).toBeGreaterThan(2)
    expect(codes.map((outcome) => errorOfRedirect(outcome).code)).toEqual(codes.map(({ code }) => code))
  })

  it('is the provider’s, by what the server was recorded to say under the code of its own failures', () => {
    const failures = landings(callbackErrors).map(outcomeOf).filter(({ code, description }) => code === 'unexpected_failure' && description)
    expect(failures.map((outcome) => errorOfRedirect(outcome).code)).toContain('provider_failed')
    expect(errorOfRedirect(failure('Error getting user profile from external provider')).code).toBe('provider_failed')
  })

  it('is the provider’s, where it tells another address than the one that was invited', () => {
    expect(landings(invite).map((address) => errorOfRedirect(outcomeOf(address)).code)).toEqual(['provider_failed'])
  })

  it.each(['Database error saving new user', 'pq: relation does not exist', 'Internal Server Error', ''])('is the server’s own for %j', (description) => {
    expect(errorOfRedirect(failure(description)).code).toBe('unexpected_failure')
  })

  it('is what the code says, whatever the sentence says', () => {
    expect(errorOfRedirect({ ...failure('Error getting user email from external provider'), code: 'user_banned' }).code).toBe('user_banned')
  })
})
