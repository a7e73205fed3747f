import { describe, expect, it } from 'vitest'
import noEmail from '../../contract/recordings/oauth/no-email.json'
import callbackErrors from '../../contract/recordings/oauth/callback-errors.json'
import { readCallback } from '../../../src/core/pkce/index.js'
import { errorOfRedirect, errorOfReturn } from '../../../src/flows/parts/return-error.js'

type Outcome = Parameters<typeof errorOfReturn>[0]

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
      expect([errorOfRedirect(outcomeOf(address)).code, errorOfReturn(outcomeOf(address)).code]).toEqual(['email_address_not_provided', 'email_address_not_provided'])
    }
  })

  it('keeps each code that the server was recorded to name', () => {
    const codes = landings(callbackErrors).map((address) => outcomeOf(address)).filter(({ code }) => code !== 'unexpected_failure')
    expect(codes.length).toBeGreaterThan(2)
    expect(codes.map((outcome) => errorOfReturn(outcome).code)).toEqual(codes.map(({ code }) => code))
  })

  it('is the provider’s, where the server names no code of its own', () => {
    expect(errorOfReturn(failure('Unable to exchange external code: code')).code).toBe('provider_failed')
    expect(errorOfReturn(failure('')).code).toBe('provider_failed')
  })

  it.each(['Database error saving new user', 'pq: relation does not exist'])('is the server’s own for %j', (description) => {
    expect(errorOfReturn(failure(description)).code).toBe('unexpected_failure')
  })
})
