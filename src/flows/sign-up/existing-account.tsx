'use client'

import { enCommon, enSignUp, useMessages } from '../../i18n/index.js'
import { Footer, Link } from '../../ui/index.js'

/** Props of `ExistingAccount`. */
export interface ExistingAccountProps {
  onSignIn: (() => void) | undefined
  onResetPassword: (() => void) | undefined
}

/** The ways on for somebody whose address has an account already, to whom no mail was sent; the server does not say who that is. */
export function ExistingAccount({ onSignIn, onResetPassword }: ExistingAccountProps) {
  const words = useMessages('signUp', enSignUp)
  const common = useMessages('common', enCommon)
  if (!onSignIn && !onResetPassword) return null
  return (
    <Footer>
      {common.haveAccount}{' '}
      {onSignIn && <Link onClick={onSignIn}>{common.signIn}</Link>}
      {onSignIn && onResetPassword && ' · '}
      {onResetPassword && <Link onClick={onResetPassword}>{words.resetPassword}</Link>}
    </Footer>
  )
}
