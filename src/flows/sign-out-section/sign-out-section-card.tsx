'use client'

import { useRef, type ReactNode } from 'react'
import type { SignOutScope } from '../../core/index.js'
import { FormAlert } from '../../form/index.js'
import { enCommon, enSignOutSection, enUpgrade, useMessages, type Messages } from '../../i18n/index.js'
import { useSession } from '../../react/index.js'
import { Alert, Button, Item, ItemText, List, type ButtonProps } from '../../ui/index.js'
import { AccountSection, ConfirmDialog, useSignedOutFocus, type FlowFormProps } from '../parts/index.js'
import { useSignOutSection, type SignOutSectionOptions } from './use-sign-out-section.js'

/** Props of `SignOutSection`. */
export interface SignOutSectionProps extends SignOutSectionOptions, Pick<FlowFormProps, 'disabled' | 'header' | 'footer' | 'className'> {}

/** `SignOutSection`, without what looks and words it is given. */
export function SignOutSectionCard({ disabled, header, footer, className, ...options }: SignOutSectionProps) {
  const words = useMessages('signOutSection', enSignOutSection)
  const common = useMessages('common', enCommon)
  const isSignedIn = useSession((snapshot) => snapshot.status === 'signed-in')
  const section = useSignOutSection(options)
  const { asked, pendingScope, done } = section
  const question = useQuestion(asked, section.asksGuest)
  const keepFocus = useSignedOutFocus()
  const title = useRef<HTMLHeadingElement>(null)
  const shared = { disabled, pendingLabel: common.signingOut, 'aria-disabled': pendingScope !== null || undefined }
  return (
    <AccountSection title={words.title} subtitle={words.subtitle} titleRef={title} {...{ header, footer, className }}>
      <FormAlert message={section.message} onAction={{ retry: section.retry }} />
      <Alert tone="success">{done && doneWords(words, done)}</Alert>
      {isSignedIn && (
        <List ref={keepFocus}>
          <SignOutItem text={words.hereText} pending={pendingScope === 'local'} {...shared} onClick={section.losesAccount ? () => section.ask('local') : section.signOutHere}>{words.here}</SignOutItem>
          <SignOutItem text={words.elsewhereText} pending={pendingScope === 'others'} {...shared} onClick={() => section.ask('others')}>{words.elsewhere}</SignOutItem>
          <SignOutItem text={words.everywhereText} tone="danger" pending={pendingScope === 'global'} {...shared} onClick={() => section.ask('global')}>{words.everywhere}</SignOutItem>
        </List>
      )}
      <ConfirmDialog
        {...question} open={asked !== null} pendingLabel={common.signingOut} isPending={pendingScope !== null} message={section.askedMessage}
        onConfirm={section.confirm} onClose={section.cancel} fallbackFocus={title}
      />
    </AccountSection>
  )
}

/** A place to sign out at, and its button. */
function SignOutItem({ text, ...props }: ButtonProps & { text: ReactNode }) {
  return <Item><ItemText>{text}</ItemText><Button variant="outline" size="small" {...props} /></Item>
}

/** What is asked before signing out there. */
function useQuestion(scope: SignOutScope | null, asksGuest: boolean) {
  const words = useMessages('signOutSection', enSignOutSection)
  const upgrade = useMessages('upgrade', enUpgrade)
  const { signOut } = useMessages('common', enCommon)
  if (asksGuest) return { title: upgrade.leaveTitle, text: upgrade.leaveText, confirmLabel: signOut }
  return scope === 'global'
    ? { title: words.everywhereTitle, text: words.everywhereConfirm, confirmLabel: words.everywhere }
    : { title: words.elsewhereTitle, text: words.elsewhereConfirm, confirmLabel: words.elsewhere }
}

function doneWords(words: Messages['signOutSection'], { scope, isRevoked }: NonNullable<ReturnType<typeof useSignOutSection>['done']>): string {
  switch (scope) {
    case 'local': return words.hereDone
    case 'others': return words.elsewhereDone
    case 'global': return isRevoked ? words.everywhereDone : words.onlyHereDone
    default: return scope satisfies never
  }
}
