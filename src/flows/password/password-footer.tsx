'use client'

import { enFirstWords, useMessages } from '../../i18n/index.js'
import { Footer, Link } from '../../ui/index.js'

/** The way to a new account; nothing where there is none. */
export function PasswordFooter({ onSignUp }: { onSignUp: (() => void) | undefined }) {
  const words = useMessages('common', enFirstWords)
  return onSignUp ? <Footer>{words.newHere} <Link onClick={onSignUp}>{words.createAccount}</Link></Footer> : null
}
