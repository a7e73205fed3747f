import { describe, expect, it } from 'vitest'
import { isListStale, learnRefusal, noRefusals, permissionToUnlink } from '../../src/react/unlink-refusals.js'

const identity = (provider: string) => ({ id: provider, user_id: 'ada', identity_id: `id-of-${provider}`, provider })
const email = identity('email')
const github = identity('github')
const both = [email, github]
const allowed = { allowed: true }

describe('whether a way in can be taken away', () => {
  it('not the last one', () => {
    expect(permissionToUnlink(email, [email], noRefusals)).toEqual({ allowed: false, reason: 'last-identity' })
    expect(permissionToUnlink(email, both, noRefusals)).toEqual(allowed)
  })

  it('none, once the server has said that linking is off', () => {
    const known = learnRefusal(noRefusals, { code: 'manual_linking_disabled', identities: both })
    expect(permissionToUnlink(github, both, known)).toEqual({ allowed: false, reason: 'linking-disabled' })
  })

  it.each([
    ['email_conflict_identity_not_deletable', 'email-conflict'], ['single_identity_not_deletable', 'last-identity'],
  ])('not one that the server has refused with %s, as long as the list is the same', (code, reason) => {
    const known = learnRefusal(noRefusals, { code, identities: both, identity: email })
    expect(permissionToUnlink(email, both, known)).toEqual({ allowed: false, reason })
    expect(permissionToUnlink(github, both, known)).toEqual(allowed)
    expect(permissionToUnlink(email, [...both, identity('google')], known)).toEqual(allowed)
  })

  it('remembers each of them', () => {
    const first = learnRefusal(noRefusals, { code: 'email_conflict_identity_not_deletable', identities: both, identity: email })
    const known = learnRefusal(first, { code: 'email_conflict_identity_not_deletable', identities: both, identity: github })
    expect([email, github].map((one) => permissionToUnlink(one, both, known).allowed)).toEqual([false, false])
  })

  it('learns nothing from any other refusal', () => {
    expect(learnRefusal(noRefusals, { code: 'network_failure', identities: both, identity: email })).toBe(noRefusals)
    expect(learnRefusal(noRefusals, { code: undefined, identities: both, identity: email })).toBe(noRefusals)
  })
})

it.each([
  ['identity_not_found', true], ['single_identity_not_deletable', true], ['identity_already_exists', true], ['email_not_confirmed', true],
  ['email_conflict_identity_not_deletable', false], ['network_failure', false], [undefined, false],
])('after %s the list has changed: %s', (code, isStale) => {
  expect(isListStale(code)).toBe(isStale)
})
