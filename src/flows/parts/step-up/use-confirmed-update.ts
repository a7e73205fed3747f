'use client'

import type { User } from '../../../core/index.js'
import { useAction, useUpdateUser, type ActionOptions, type ActionResult, type UserUpdate } from '../../../react/index.js'
import { useStepUp, type StepUp } from './use-step-up.js'

/** A change of the person, and what the server wants confirmed before it. */
export interface ConfirmedUpdate {
  /** Gives back `null` where the person has given it up. */
  readonly action: ActionResult<{ user: User } | null, UserUpdate>
  readonly stepUp: StepUp
}

/** Changes the signed-in person; where the server wants that confirmed, the person is asked, and it is tried again. */
export function useConfirmedUpdate(options: ActionOptions<{ user: User } | null, UserUpdate>): ConfirmedUpdate {
  const stepUp = useStepUp()
  const { mutateAsync: updateUser } = useUpdateUser()
  const action = useAction(async (update: UserUpdate) => {
    const end = await stepUp.run((proof) => updateUser({ ...update, ...proof }))
    return end.outcome === 'done' ? end.result : null
  }, options)
  return { action, stepUp }
}
