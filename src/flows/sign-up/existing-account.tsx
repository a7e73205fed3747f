'use client'

import { enCommon, enSignUp, useMessages } from '../../i18n/index.js'
import { Link, Row, Stack, Subtitle } from '../../ui/index.js'

/** Props of `ExistingAccount`. */
export interface ExistingAccountProps {
  isEmail: boolean
  onChangeAddress: () => void
  onSignIn: (() => void) | undefined
  onResetPassword: (() => void) | undefined
}

/** The ways on for somebody whose address has an account already, to whom no mail was sent; the server does not say who that is. */
export function ExistingAccount({ isEmail, onChangeAddress, onSignIn, onResetPassword }: ExistingAccountProps) {
  const words = useMessages('signUp', enSignUp)
  const common = useMessages('common', enCommon)
  return (
    <Stack data-tight="">
      {(onSignIn || onResetPassword) && <Subtitle>{words.sentExisting}</Subtitle>}
      <Row>
        {onSignIn && <Link onClick={onSignIn}>{common.signIn}</Link>}
        {onResetPassword && isEmail && <Link onClick={onResetPassword}>{words.resetPassword}</Link>}
        <Link onClick={onChangeAddress}>{isEmail ? words.changeAddress : words.changePhone}</Link>
      </Row>
    </Stack>
  )
}
