'use client'

import { Card } from '../../ui/index.js'
import { PasswordCredentialsView } from './password-credentials.js'
import type { PasswordFormProps } from './password-form-props.js'
import { useConfirmationView } from './use-confirmation-view.js'
import { usePasswordForm } from './use-password-form.js'

/** The card of `PasswordForm`, without what looks and words it is given. */
export function PasswordCard(props: PasswordFormProps) {
  const passwordForm = usePasswordForm(props)
  const { ConfirmationView, credentialsForm, retryLoad } = useConfirmationView(passwordForm)
  const { step, back } = passwordForm
  return (
    <Card className={props.className}>
      {step.name === 'confirm' && ConfirmationView
        ? <ConfirmationView {...props} step={step} onBack={back} />
        : <PasswordCredentialsView {...props} passwordForm={credentialsForm} hasReturned={step.name === 'credentials' && step.hasReturned} onRetry={retryLoad} />}
    </Card>
  )
}
