'use client'

import { useRef } from 'react'
import { FormAlert } from '../../form/index.js'
import { enIdentities, formatMessage, useMessages } from '../../i18n/index.js'
import { Alert, List } from '../../ui/index.js'
import { AccountSection, ConfirmDialog, useWayToSignIn, type FlowFormProps } from '../parts/index.js'
import { identityName } from './identity-item.js'
import { IdentityRow } from './identity-row.js'
import { LinkButtons } from './link-buttons.js'
import { useIdentityList, type IdentityListOptions } from './use-identity-list.js'

/** Props of `IdentityList`. */
export interface IdentityListProps extends IdentityListOptions, Pick<FlowFormProps, 'disabled' | 'header' | 'footer' | 'className'> {}

/** `IdentityList`, without what looks and words it is given. */
export function IdentityListCard({ disabled, header, footer, className, ...options }: IdentityListProps) {
  const words = useMessages('identities', enIdentities)
  const list = useIdentityList(options)
  const { identities, canUnlink, offered, linkable, asked, done } = list
  const toSignIn = useWayToSignIn()
  const title = useRef<HTMLHeadingElement>(null)
  const nameOf = (provider: string) => identityName({ provider }, words, offered)
  return (
    <AccountSection title={words.title} subtitle={words.subtitle} titleRef={title} {...{ header, footer, className }}>
      <FormAlert message={list.message} onAction={{ 'retry': list.retry, 'sign-in': list.isReturnError ? undefined : toSignIn }} />
      <Alert tone="success">{done && formatMessage(words[done.change], { provider: nameOf(done.provider) })}</Alert>
      {identities.length === 0
        ? <span>{words.none}</span>
        : <List>
            {identities.map((identity) => (
              <IdentityRow
                key={identity.identity_id} {...{ identity, offered, disabled }} permission={canUnlink(identity)}
                isUnlinking={list.isUnlinking && asked?.identity_id === identity.identity_id} onUnlink={() => list.askToUnlink(identity)}
              />
            ))}
          </List>}
      {linkable.length > 0 && <LinkButtons providers={linkable} pendingProvider={list.pendingProvider} disabled={disabled} onLink={list.link} />}
      <ConfirmDialog
        open={asked !== null} title={formatMessage(words.confirmTitle, { provider: nameOf(asked?.provider ?? '') })} text={words.confirmText} confirmLabel={words.unlink}
        pendingLabel={words.unlinking} isPending={list.isUnlinking} message={list.unlinkMessage} onConfirm={list.confirmUnlink} onClose={list.cancelUnlink} fallbackFocus={title}
      />
    </AccountSection>
  )
}
