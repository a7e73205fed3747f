'use client'

import { useEffect } from 'react'
import { useRedirectOutcome } from '../../react/index.js'
import type { useChangeNote } from './use-change-note.js'

/** Notes that a link has confirmed one half, for the tabs that did not see it come back; gives the way to forget what a link has brought. */
export function useRedirectNote({ note, add }: Pick<ReturnType<typeof useChangeNote>, 'note' | 'add'>): () => void {
  const { outcome, dismiss } = useRedirectOutcome()
  const isNews = outcome?.kind === 'email-change-half-confirmed' && note.confirmed === null
  useEffect(() => { if (isNews) add({ confirmed: 'one' }) })
  return () => { if (outcome?.kind === 'email-change-half-confirmed' || outcome?.kind === 'link-expired') dismiss() }
}
