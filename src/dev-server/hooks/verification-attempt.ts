import type { Context } from '../context.js'
import { callHook, wrongOutput, type HookOutput } from './call-hook.js'

interface Verdict {
  readonly isRejected: boolean
  readonly message: string
  readonly shouldLogOut: boolean
}

/** Asks the hook that sees each password, right or wrong. */
export async function judgePasswordAttempt(context: Context, attempt: { userId: string; isValid: boolean }): Promise<Verdict> {
  const output = await callHook(context, 'password-verification-attempt', { user_id: attempt.userId, valid: attempt.isValid })
  return readVerdict(output, 'Further password verification attempts will be rejected.')
}

/** Asks the hook that sees each code of a second factor, right or wrong. */
export async function judgeFactorAttempt(
  context: Context,
  attempt: { userId: string; factorId: string; factorType: string; isValid: boolean },
): Promise<Verdict> {
  const { userId, factorId, factorType, isValid } = attempt
  const output = await callHook(context, 'mfa-verification-attempt', { user_id: userId, factor_id: factorId, factor_type: factorType, valid: isValid })
  return readVerdict(output, 'Further MFA verification attempts will be rejected.')
}

function readVerdict(output: HookOutput = {}, fallback: string): Verdict {
  const { decision, message, should_logout_user: shouldLogOut } = output
  const isText = (value: unknown) => value === undefined || value === null || typeof value === 'string'
  if (!isText(decision) || !isText(message)) throw wrongOutput()
  return {
    isRejected: decision === 'reject',
    message: typeof message === 'string' && message !== '' ? message : fallback,
    shouldLogOut: shouldLogOut === true,
  }
}
