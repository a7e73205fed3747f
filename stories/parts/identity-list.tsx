import { AccountSection, Alert, ConfirmDialog, FormAlert, github, google, IdentityRow, LinkButtons, List, useIdentityList } from 'latchkey'

/** `IdentityList`, put together by hand: a test shows that it is the same. */
export function IdentityListByHand() {
  const list = useIdentityList({ providers: [google, github] })
  const { identities, canUnlink, offered, linkable, asked, done } = list
  return (
    <AccountSection title="Sign-in methods" subtitle="Each of these signs you in to this account.">
      <FormAlert message={list.message} onAction={{ retry: list.retry }} />
      <Alert tone="success">{done && `${done.provider} is ${done.change} now.`}</Alert>
      <List>
        {identities.map((identity) => (
          <IdentityRow
            key={identity.identity_id} identity={identity} offered={offered} permission={canUnlink(identity)} isUnlinking={list.isUnlinking && asked === identity}
            disabled={false} onUnlink={() => list.askToUnlink(identity)}
          />
        ))}
      </List>
      <LinkButtons providers={linkable} pendingProvider={list.pendingProvider} disabled={false} onLink={list.link} />
      <ConfirmDialog
        open={asked !== null} title={`Unlink ${asked?.provider}?`} text="It will no longer sign you in to this account." confirmLabel="Unlink" isPending={list.isUnlinking}
        message={list.unlinkMessage} onConfirm={list.confirmUnlink} onClose={list.cancelUnlink}
      />
    </AccountSection>
  )
}
