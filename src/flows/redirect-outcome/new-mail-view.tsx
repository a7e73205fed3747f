'use client'

import { Form, FormAlert, SubmitButton } from '../../form/index.js'
import { enCommon, enRedirect, useMessages } from '../../i18n/index.js'
import { BackButton, Header, Subtitle, Title, useFocusOnMount } from '../../ui/index.js'
import { CaptchaField, IdentifierField, type FlowFormProps } from '../parts/index.js'
import type { useRedirectNotice } from './use-redirect-notice.js'

/** Props of `NewMailView`. */
export interface NewMailViewProps extends Pick<FlowFormProps, 'captcha' | 'disabled'>, Pick<ReturnType<typeof useRedirectNotice>, 'mailForm'> {
  onBack: () => void
}

/** Asks where to send the new mail. */
export function NewMailView({ mailForm, captcha, disabled, onBack }: NewMailViewProps) {
  const words = useMessages('redirect', enRedirect)
  const common = useMessages('common', enCommon)
  const { form, submit, isPending, refusal, captcha: challenge } = mailForm
  return (
    <>
      <Header>
        <BackButton onClick={onBack}>{common.back}</BackButton>
        <Title ref={useFocusOnMount()}>{words.askTitle}</Title>
        <Subtitle>{words.ask}</Subtitle>
      </Header>
      <Form form={form} onSubmit={submit} isPending={isPending} disabled={disabled}>
        <FormAlert message={refusal.message} onAction={{ 'retry': () => void submit(), 'new-captcha': challenge.reset }} />
        <IdentifierField identifier="email" />
        <CaptchaField captcha={challenge} render={captcha} />
        <SubmitButton pendingLabel={words.sending} waitSeconds={refusal.waitSeconds} waitStart={refusal.waitStart}>{words.send}</SubmitButton>
      </Form>
    </>
  )
}
