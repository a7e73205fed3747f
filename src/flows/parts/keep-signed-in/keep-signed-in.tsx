'use client'

import { enKeepSignedIn, useMessages } from '../../../i18n/index.js'
import { Checkbox } from '../../../ui/index.js'
import { useKeepSignedIn } from './use-keep-signed-in.js'

/** The box that keeps a person signed in after the browser's window is closed; nothing with a client that cannot choose. */
export function KeepSignedIn({ disabled }: { disabled?: boolean | undefined }) {
  const words = useMessages('keepSignedIn', enKeepSignedIn)
  const keep = useKeepSignedIn()
  if (!keep) return null
  return <Checkbox checked={keep.isKept} disabled={disabled} onChange={(event) => keep.choose(event.target.checked)}>{words.label}</Checkbox>
}
