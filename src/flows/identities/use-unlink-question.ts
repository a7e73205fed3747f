'use client'

import { useState } from 'react'
import type { AuthErrorLike, UserIdentity } from '../../core/index.js'
import { useAction, type Identities } from '../../react/index.js'
import { useErrorSentences, useOneAtATime } from '../parts/index.js'

interface UnlinkQuestionOptions {
  unlink: Identities['unlink']
  onUnlink: ((identity: UserIdentity) => void) | undefined
  onError: ((error: AuthErrorLike) => void) | undefined
}

/** The question before a way in is taken away, and what came of a yes. */
export function useUnlinkQuestion({ unlink, onUnlink, onError }: UnlinkQuestionOptions) {
  const [asked, setAsked] = useState<UserIdentity | null>(null)
  const { say } = useErrorSentences()
  const begin = useOneAtATime()
  const unlinking = useAction(async (identity: UserIdentity) => {
    const { error } = await unlink(identity)
    if (error) throw error
  }, {
    onSuccess: (_, identity) => { setAsked(null); onUnlink?.(identity) },
    onError: (error) => { if (isFinal(error)) setAsked(null); onError?.(error) },
  })
  return {
    /** The way in that the person is asked about. */
    asked,
    askToUnlink: (identity: UserIdentity) => { unlinking.reset(); setAsked(identity) },
    cancelUnlink: () => { unlinking.reset(); setAsked(null) },
    confirmUnlink: () => { if (asked) begin(() => unlinking.mutateAsync(asked)) },
    isUnlinking: unlinking.isPending,
    /** What kept it from being taken away, while the person is asked. */
    unlinkMessage: asked && unlinking.error && say(unlinking.error),
    unlinked: unlinking.isSuccess ? unlinking.variables : null,
    refusal: asked ? null : unlinking.error,
    forget: unlinking.reset,
  }
}

/** Asking again would not help: the reason is shown where the way in stands. */
const isFinal = ({ code }: AuthErrorLike) => code === 'single_identity_not_deletable' || code === 'email_conflict_identity_not_deletable'
  || code === 'manual_linking_disabled' || code === 'identity_not_found'
