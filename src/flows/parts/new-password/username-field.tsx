'use client'

import { useSession } from '../../../react/index.js'
import { usePart } from '../../../ui/index.js'

/** Tells password managers whose new password this is; they look only at inputs that are laid out. */
export function UsernameField() {
  const part = usePart('visuallyHidden')
  const username = useSession((snapshot) => (snapshot.status === 'signed-in' ? snapshot.user.email || snapshot.user.phone : undefined))
  return <input type="text" name="username" autoComplete="username" value={username ?? ''} readOnly tabIndex={-1} aria-hidden="true" {...part} />
}
