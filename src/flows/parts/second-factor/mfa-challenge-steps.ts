/** Where the second factor stands. */
export type MfaChallengeStep =
  | { readonly name: 'choose' }
  /** Without a factor's id, it is the one that the person used last. */
  | { readonly name: 'answer'; readonly factorId: string | null; readonly challengeId: string | null; readonly hasChosen: boolean }

/** What moves it on. */
export type MfaChallengeEvent =
  | { readonly type: 'choose-another' }
  | { readonly type: 'chosen'; readonly factorId: string }
  /** A code is on its way to a phone. */
  | { readonly type: 'code-sent'; readonly factorId: string; readonly challengeId: string }

/** Where it begins. */
export const firstMfaChallengeStep: MfaChallengeStep = { name: 'answer', factorId: null, challengeId: null, hasChosen: false }

/** The step after an event. */
export function nextMfaChallengeStep(step: MfaChallengeStep, event: MfaChallengeEvent): MfaChallengeStep {
  switch (event.type) {
    case 'choose-another': return { name: 'choose' }
    case 'chosen': return { name: 'answer', factorId: event.factorId, challengeId: null, hasChosen: true }
    case 'code-sent': return step.name === 'choose' ? step : { ...step, factorId: event.factorId, challengeId: event.challengeId }
    default: return event satisfies never
  }
}
