'use client'

import type { ReactNode } from 'react'
import { enCommon, enRedirect, useMessages } from '../../../i18n/index.js'
import { Button, Card, Header, Medallion, Spinner, Stack, Title } from '../../../ui/index.js'
import { CardHeader, type FlowFormProps, type SentNoticeProps } from '../../parts/index.js'
import { MfaChallengeForm } from '../../mfa-challenge/index.js'
import { RedirectNotice, type RedirectNoticeOptions } from '../../redirect-outcome/index.js'
import { UpdatePasswordForm } from '../../update-password/index.js'
import { useAuthCallback, type AuthCallbackOptions } from './use-auth-callback.js'

/** Props of `AuthCallback`. */
export interface AuthCallbackProps
  extends AuthCallbackOptions, SentNoticeProps, Pick<FlowFormProps, 'captcha' | 'className'>, Pick<RedirectNoticeOptions, 'defaultValues' | 'onSuccess' | 'onError'> {
  /** What there is while the redirect is read, and on the way from here. @default a card that says so */
  fallback?: ReactNode
}

/** `AuthCallback`, without what looks and words it is given. */
export function AuthCallbackView({ afterSignIn, signInPath, fallback, onSuccess, ...props }: AuthCallbackProps) {
  const { screen, retry, signIn, dismiss } = useAuthCallback({ afterSignIn, signInPath })
  switch (screen.name) {
    case 'redirect':
      return (
        <RedirectNotice
          outcome={screen.outcome} onSignIn={signIn} onContinue={dismiss} onRetry={retry}
          onSuccess={(result) => { if (result.session) dismiss(); onSuccess?.(result) }} {...props}
        />
      )
    case 'update-password': return <UpdatePasswordForm className={props.className} onError={props.onError} />
    case 'nothing': return <NothingCard className={props.className} onSignIn={signIn} />
    case 'second-factor': return <MfaChallengeForm className={props.className} onError={props.onError} />
    case 'reading':
    case 'arrived': return fallback === undefined ? <ReadingCard className={props.className} /> : <>{fallback}</>
    default: return screen satisfies never
  }
}

function ReadingCard({ className }: { className: string | undefined }) {
  const words = useMessages('redirect', enRedirect)
  return <Card className={className} aria-busy><div role="status"><Header><Medallion><Spinner /></Medallion><Title>{words.reading}</Title></Header></div></Card>
}

function NothingCard({ className, onSignIn }: { className: string | undefined; onSignIn: () => void }) {
  const words = useMessages('redirect', enRedirect)
  const common = useMessages('common', enCommon)
  return (
    <Card className={className}>
      <CardHeader title={words.nothingTitle} subtitle={words.nothing} />
      <Stack><Button variant="primary" block onClick={onSignIn}>{common.signIn}</Button></Stack>
    </Card>
  )
}
