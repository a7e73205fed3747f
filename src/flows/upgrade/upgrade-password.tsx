'use client'

import { enUpgrade, useMessages } from '../../i18n/index.js'
import { Link, Row } from '../../ui/index.js'
import { CardHeader, NewPasswordView, useNewPassword, useTitleLevel } from '../parts/index.js'
import type { UpgradeFormProps } from './upgrade-form-props.js'

/** Props of `UpgradePassword`. */
export interface UpgradePasswordProps extends Pick<UpgradeFormProps, 'passwordRules' | 'strengthMeter' | 'codeLength' | 'resendAfter' | 'disabled' | 'onError' | 'onViewChange'> {
  /** Called once there is a password, or the person wants none. */
  onFinish: () => void
}

/** Offers a password, which the server takes only now. */
export function UpgradePassword({ onFinish, disabled, strengthMeter, onViewChange, ...options }: UpgradePasswordProps) {
  const words = useMessages('upgrade', enUpgrade)
  const newPassword = useNewPassword({ ...options, onSuccess: onFinish })
  return (
    <>
      <NewPasswordView
        {...{ newPassword, disabled, strengthMeter, onViewChange }} codeLength={options.codeLength}
        header={<CardHeader title={words.passwordTitle} subtitle={words.passwordSubtitle} isFocused titleLevel={useTitleLevel()} />}
      />
      {newPassword.reauthenticateForm.step.name === 'ask' && <Row data-align="center"><Link onClick={onFinish}>{words.later}</Link></Row>}
    </>
  )
}
