'use client'

import { useEffect, useMemo, type ReactNode } from 'react'
import type { AuthClient, AuthSettings } from '../core/index.js'
import { MessagesProvider, type Locale, type MessageOverrides } from '../i18n/index.js'
import { AuthContext, NavigationContext, snapshotSourceOf, watchDeparture } from '../react/index.js'
import type { AuthContextValue, CountsAs, LinkComponent, Navigate } from '../react/index.js'
import { ReturnToNext } from './return-to-next.js'
import { ThemeProvider, type Theme } from '../theme/index.js'
import { ClassNamesProvider, SlotsProvider, type ClassNames, type Slots } from '../ui/index.js'

/** What `AuthProvider` takes. */
export interface AuthProviderProps {
  /** `createAuthClient(…)`, or the `auth` of a Supabase client. The provider never disposes it. */
  client: AuthClient
  /** What the server allows, where it shall not be asked. */
  settings?: AuthSettings | undefined
  /** Where to ask what the server allows, with a client that cannot be asked: the project's address. */
  projectUrl?: string | undefined
  /** The project's publishable key, beside `projectUrl`. */
  apiKey?: string | undefined
  /** What a session counts as that only serves to set a new password. @default 'signed-out' */
  recoveryCounts?: CountsAs | undefined
  /** What a session counts as whose person has a second factor and has not used it yet. @default 'signed-out' */
  secondFactorCounts?: CountsAs | undefined
  /** Origins that addresses to return to may have, beside the page's own: as the client was given them. @default none */
  allowedRedirects?: readonly string[] | undefined
  /** Goes to a page of the app, by its router. @default the browser's history */
  navigate?: Navigate | undefined
  /** The router's link. @default `<a>` */
  Link?: LinkComponent | undefined
  /** Colours, radius and font of all components. */
  theme?: Theme | undefined
  /** A complete translation. @default English */
  locale?: Locale | undefined
  /** Words that replace some of the locale's. */
  messages?: MessageOverrides | undefined
  /** The app's own primitives, in place of ours. */
  slots?: Slots | undefined
  /** Classes to add to the parts. */
  classNames?: ClassNames | undefined
  children?: ReactNode
}

/** Gives a client, and how things look and read, to everything below. */
export function AuthProvider({ theme, locale, messages, slots, classNames, children, ...props }: AuthProviderProps) {
  return (
    <AuthContext.Provider value={useAuthValue(props)}>
      <NavigationContext.Provider value={useNavigationValue(props)}>
        <ThemeProvider theme={theme}>
          <MessagesProvider locale={locale} messages={messages}>
            <SlotsProvider slots={slots}>
              <ClassNamesProvider classNames={classNames}>{children}<ReturnToNext /></ClassNamesProvider>
            </SlotsProvider>
          </MessagesProvider>
        </ThemeProvider>
      </NavigationContext.Provider>
    </AuthContext.Provider>
  )
}

function useAuthValue({
  client, settings, projectUrl, apiKey, recoveryCounts = 'signed-out', secondFactorCounts = 'signed-out', allowedRedirects,
}: AuthProviderProps): AuthContextValue {
  const origins = allowedRedirects?.join(' ')
  useEffect(() => watchDeparture(client, snapshotSourceOf(client)), [client])
  return useMemo(() => ({
    client, source: snapshotSourceOf(client), settings, recoveryCounts, secondFactorCounts, allowedRedirects: origins?.split(' '),
    settingsAddress: projectUrl !== undefined && apiKey !== undefined ? { projectUrl, apiKey } : undefined,
  }), [client, settings, projectUrl, apiKey, recoveryCounts, secondFactorCounts, origins])
}

function useNavigationValue({ navigate, Link }: AuthProviderProps) {
  return useMemo(() => ({ navigate, Link }), [navigate, Link])
}
