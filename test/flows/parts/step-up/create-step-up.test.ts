import { describe, expect, it, vi } from 'vitest'
import { createStepUp, type StepUpProof } from '../../../../src/flows/parts/step-up/create-step-up.js'
import { stepUpKindOf } from '../../../../src/flows/parts/step-up/step-up-kind.js'

const refusal = (code: string) => ({ data: null, error: { name: 'AuthApiError', message: code, code } })
const done = { data: { changed: true }, error: null }

/** An action that is answered in this order, and the proofs that it was called with. */
function actionWith(...answers: unknown[]) {
  const proofs: StepUpProof[] = []
  const action = async (proof: StepUpProof) => {
    proofs.push(proof)
    const answer = answers[proofs.length - 1]
    if (answer instanceof Error) throw answer
    return answer
  }
  return { action, proofs }
}

async function asked(stepUp: ReturnType<typeof createStepUp>) {
  return vi.waitFor(() => {
    const request = stepUp.getRequest()
    if (!request) throw new Error('Nobody is asked.')
    return request
  })
}

it.each([
  ['reauthentication_needed', 'code'], ['reauthentication_not_valid', 'code'], ['reauth_nonce_missing', 'code'],
  ['current_password_required', 'current-password'], ['current_password_invalid', 'current-password'],
  ['insufficient_aal', 'second-factor'], ['weak_password', null], [undefined, null],
])('%s asks for %s', (code, kind) => {
  expect(stepUpKindOf({ code })).toBe(kind)
})

describe('an action that the server may want confirmed', () => {
  it('runs once and asks nobody where nothing is wanted', async () => {
    const stepUp = createStepUp()
    const { action, proofs } = actionWith(done)
    expect(await stepUp.run(action)).toEqual({ outcome: 'done', result: done })
    expect(proofs).toEqual([{}])
    expect(stepUp.getRequest()).toBeNull()
  })

  it('runs again with each proof that is asked for', async () => {
    const stepUp = createStepUp()
    const { action, proofs } = actionWith(refusal('insufficient_aal'), refusal('reauthentication_needed'), refusal('current_password_required'), done)
    const outcome = stepUp.run(action)
    const second = await asked(stepUp)
    expect(second).toMatchObject({ kind: 'second-factor', isFollowing: false })
    await second.confirm({})
    const code = await asked(stepUp)
    expect(code).toMatchObject({ kind: 'code', isFollowing: true })
    await code.confirm({ nonce: '123456' })
    const password = await asked(stepUp)
    expect(password.kind).toBe('current-password')
    await password.confirm({ current_password: 'correct horse' })
    expect(await outcome).toEqual({ outcome: 'done', result: done })
    expect(proofs).toEqual([{}, {}, { nonce: '123456' }, { nonce: '123456', current_password: 'correct horse' }])
    expect(stepUp.getRequest()).toBeNull()
  })

  it('stays where a proof was given that is wrong, or was not looked at', async () => {
    const stepUp = createStepUp()
    const { action } = actionWith(refusal('current_password_required'), refusal('current_password_invalid'), refusal('network_failure'), done)
    const outcome = stepUp.run(action)
    const request = await asked(stepUp)
    expect((await request.confirm({ current_password: 'wrong' })).error?.code).toBe('current_password_invalid')
    expect((await request.confirm({ current_password: 'right' })).error?.code).toBe('network_failure')
    expect(stepUp.getRequest()).toBe(request)
    expect((await request.confirm({ current_password: 'right' })).error).toBeNull()
    expect((await outcome).outcome).toBe('done')
  })

  it('gives back any other refusal as it is', async () => {
    const stepUp = createStepUp()
    const { action } = actionWith(refusal('reauthentication_needed'), refusal('weak_password'))
    const outcome = stepUp.run(action)
    await (await asked(stepUp)).confirm({ nonce: '123456' })
    expect(await outcome).toEqual({ outcome: 'done', result: refusal('weak_password') })
  })

  it('asks as well where the action throws, and throws what it throws', async () => {
    const stepUp = createStepUp()
    const { action } = actionWith(Object.assign(new Error('no'), { code: 'insufficient_aal' }), new Error('The app’s own'))
    const outcome = stepUp.run(action)
    const refused = expect(outcome).rejects.toThrow('The app’s own')
    await (await asked(stepUp)).confirm({})
    await refused
  })

  /** An action whose proof is being looked at, and what ends that. */
  async function underWay(stepUp: ReturnType<typeof createStepUp>) {
    let answer: (value: unknown) => void = () => undefined
    const action = (proof: StepUpProof) => (proof.nonce ? new Promise((resolve) => { answer = resolve }) : refusal('reauthentication_needed'))
    const outcome = stepUp.run(action)
    const request = await asked(stepUp)
    const confirmed = request.confirm({ nonce: '123456' })
    return { outcome, request, confirmed, answer: (value: unknown) => answer(value) }
  }

  it('is given up by the person', async () => {
    const stepUp = createStepUp()
    const { outcome, request, confirmed, answer } = await underWay(stepUp)
    answer(refusal('reauthentication_not_valid'))
    expect((await confirmed).error?.code).toBe('reauthentication_not_valid')
    request.cancel()
    expect(await outcome).toEqual({ outcome: 'cancelled' })
    expect(stepUp.getRequest()).toBeNull()
  })

  it.each(['reauthentication_not_valid', 'network_failure', 'insufficient_aal'])('is given up while it is under way, once that has ended with %s', async (code) => {
    const stepUp = createStepUp()
    const leave = stepUp.attend()
    const { outcome, confirmed, answer } = await underWay(stepUp)
    leave()
    answer(refusal(code))
    expect(await confirmed).toEqual({ error: null })
    expect(await outcome).toEqual({ outcome: 'cancelled' })
    expect(stepUp.getRequest()).toBeNull()
  })

  it.each([['goes through', done], ['is refused for another reason', refusal('weak_password')]])('says how it ended where it was given up and %s', async (_, end) => {
    const stepUp = createStepUp()
    const { outcome, request, answer } = await underWay(stepUp)
    request.cancel()
    answer(end)
    expect(await outcome).toEqual({ outcome: 'done', result: end })
  })

  it('is given up when another one asks meanwhile, which goes on being asked', async () => {
    const stepUp = createStepUp()
    const { outcome, request, confirmed, answer } = await underWay(stepUp)
    const second = stepUp.run(actionWith(refusal('insufficient_aal'), done).action)
    const next = await vi.waitFor(() => {
      const current = stepUp.getRequest()
      if (!current || current === request) throw new Error('The first one is still asked.')
      return current
    })
    answer(refusal('reauthentication_not_valid'))
    expect(await confirmed).toEqual({ error: null })
    expect(await outcome).toEqual({ outcome: 'cancelled' })
    expect(stepUp.getRequest()).toBe(next)
    await next.confirm({})
    expect((await second).outcome).toBe('done')
  })

  it('is given up when nobody is there to be asked any more', async () => {
    const stepUp = createStepUp()
    const leave = stepUp.attend()
    const waiting = stepUp.run(actionWith(refusal('insufficient_aal')).action)
    await asked(stepUp)
    leave()
    expect(await waiting).toEqual({ outcome: 'cancelled' })
    expect(await stepUp.run(actionWith(refusal('insufficient_aal')).action)).toEqual({ outcome: 'cancelled' })
  })

  it('gives up one that waits when another one asks', async () => {
    const stepUp = createStepUp()
    const first = stepUp.run(actionWith(refusal('insufficient_aal')).action)
    await asked(stepUp)
    const second = stepUp.run(actionWith(refusal('insufficient_aal'), done).action)
    expect(await first).toEqual({ outcome: 'cancelled' })
    await (await asked(stepUp)).confirm({})
    expect((await second).outcome).toBe('done')
  })
})
