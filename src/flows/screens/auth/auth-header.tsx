'use client'

import type { ReactNode } from 'react'
import { enCommon, useMessages } from '../../../i18n/index.js'
import { Alert, Divider, Header, Logo, Subtitle, Title } from '../../../ui/index.js'
import { OAuthButtons } from '../../oauth/index.js'
import type { AuthProps } from './auth-props.js'
import type { AuthState } from './use-auth.js'
import { useHeadingRef } from './use-heading-focus.js'

/** Props of `AuthHeader`. */
export interface AuthHeaderProps {
  auth: AuthState
  options: AuthProps
  title: ReactNode
  subtitle?: ReactNode
  /** Stands above the ways in, and is announced when it appears. */
  notice?: ReactNode
  /** What follows the buttons of the providers; those are left out without it. */
  providersFor?: 'form' | 'nothing' | undefined
}

/** The head of a view of the card, with the providers where the view is a way in. */
export function AuthHeader({ auth, options, title, subtitle, notice, providersFor }: AuthHeaderProps) {
  const words = useMessages('common', enCommon)
  const { providers } = auth.ways
  const { logo, popup, redirectTo, disabled, onError } = options
  return (
    <>
      <Header>
        {logo !== undefined && <Logo>{logo}</Logo>}
        <Title ref={useHeadingRef()}>{title}</Title>
        {subtitle !== undefined && <Subtitle>{subtitle}</Subtitle>}
      </Header>
      {notice !== undefined && <Alert tone="info">{notice}</Alert>}
      {providersFor && providers.length > 0 && (
        <>
          <OAuthButtons {...{ providers, popup, redirectTo, disabled, onError }} />
          {providersFor === 'form' && <Divider>{words.or}</Divider>}
        </>
      )}
    </>
  )
}
