'use client'

import { Card } from '../../ui/index.js'
import { ReauthenticateView, useReauthenticateForm, type FlowFormProps, type ReauthenticateFormOptions } from '../parts/index.js'

/** Props of `ReauthenticateForm`. */
export interface ReauthenticateFormProps extends ReauthenticateFormOptions, Pick<FlowFormProps, 'disabled' | 'header' | 'footer' | 'className'> {}

/** The card of `ReauthenticateForm`, without what looks and words it is given. */
export function ReauthenticateCard({ disabled, header, footer, className, ...options }: ReauthenticateFormProps) {
  const reauthenticateForm = useReauthenticateForm(options)
  return (
    <Card className={className}>
      <ReauthenticateView {...{ reauthenticateForm, header, disabled }} codeLength={options.codeLength} />
      {reauthenticateForm.step.name === 'ask' && footer}
    </Card>
  )
}
