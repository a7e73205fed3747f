'use client'

import { useSyncExternalStore } from 'react'
import { useAuthClient, useUser } from '../../react/index.js'
import { changeNotesOf, changeOf, noNote, type ChangeNote } from './change-notes.js'

/** What is known in this browser of the change that is pending, in whichever tab it was learnt, and the ways to note more and to forget it. */
export function useChangeNote() {
  const notes = changeNotesOf(useAuthClient())
  const change = changeOf(useUser())
  const latest = useSyncExternalStore(notes.subscribe, notes.getLatest, noneYet)
  const note: ChangeNote = latest !== null && latest.change === change ? latest : noNote
  return {
    note,
    add: (more: Partial<ChangeNote>) => { if (change !== null) notes.keep({ ...note, ...more, change }) },
    forget: notes.forget,
  }
}

const noneYet = () => null
