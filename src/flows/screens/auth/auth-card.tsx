'use client'

import { Card, Footer, SlotsProvider, View, type Slots } from '../../../ui/index.js'
import { PendingMessagesContext } from '../../parts/index.js'
import type { AuthProps } from './auth-props.js'
import { AuthViewContent } from './auth-view.js'
import { useAuth, type AuthState } from './use-auth.js'
import { HeadingProvider, useHeadingFocus } from './use-heading-focus.js'

/** The forms inside stand on the card that is there already. */
const slots: Slots = { Card: ({ children }) => <>{children}</> }

/** The card of `Auth`, without what looks and words it is given. */
export function AuthCard(props: AuthProps) {
  return <AuthFrame auth={useAuth(props)} props={props} />
}

/** A component of its own: React 18 loses sight of a store in one that sets state while it renders, as this does. */
function AuthFrame({ auth, props }: { auth: AuthState; props: AuthProps }) {
  const { focusHeading, hasMoved, onUse } = useHeadingFocus(auth.screen.name)
  return (
    <Card className={props.className} onInput={auth.keepTyped} {...onUse}>
      {props.header}
      <SlotsProvider slots={slots}>
        <View key={`${auth.screen.name} ${auth.pendingMessages.number}`} ref={focusHeading} data-view={auth.screen.name} data-entered={hasMoved ? '' : undefined}>
          <HeadingProvider value={focusHeading}>
            <PendingMessagesContext.Provider value={auth.screen.name === 'redirect' ? null : auth.pendingMessages}><AuthViewContent auth={auth} options={props} /></PendingMessagesContext.Provider>
          </HeadingProvider>
        </View>
      </SlotsProvider>
      {props.footer !== undefined && <Footer>{props.footer}</Footer>}
    </Card>
  )
}
