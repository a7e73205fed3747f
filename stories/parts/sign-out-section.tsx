import { AccountSection, Alert, Button, ConfirmDialog, FormAlert, Item, ItemText, List, useSession, useSignOutSection } from 'latchkey'

/** `SignOutSection`, put together by hand: a test shows that it is the same. */
export function SignOutSectionByHand() {
  const isSignedIn = useSession((snapshot) => snapshot.status === 'signed-in')
  const { signOutHere, losesAccount, ask, asked, asksGuest, cancel, confirm, retry, pendingScope, message, askedMessage, done } = useSignOutSection()
  const look = { variant: 'outline', size: 'small', pendingLabel: 'Signing out…' } as const
  return (
    <AccountSection title="Sign out" subtitle="Choose where your sign-in ends.">
      <FormAlert message={message} onAction={{ retry }} />
      <Alert tone="success">{done && 'You are signed out there.'}</Alert>
      {isSignedIn && (
        <List>
          <Item><ItemText>On this device only.</ItemText><Button {...look} pending={pendingScope === 'local'} onClick={() => (losesAccount ? ask('local') : signOutHere())}>Sign out here</Button></Item>
          <Item><ItemText>On every device but this one.</ItemText><Button {...look} pending={pendingScope === 'others'} onClick={() => ask('others')}>Sign out elsewhere</Button></Item>
          <Item>
            <ItemText>On every device, this one too.</ItemText>
            <Button {...look} tone="danger" pending={pendingScope === 'global'} onClick={() => ask('global')}>Sign out everywhere</Button>
          </Item>
        </List>
      )}
      <ConfirmDialog
        open={asked !== null} title={asksGuest ? 'Leave the guest account?' : asked === 'global' ? 'Sign out on every device?' : 'Sign out on every other device?'}
        text={asksGuest ? 'There is no way back to it.' : 'You will have to sign in again there.'} confirmLabel="Sign out" isPending={pendingScope !== null} message={askedMessage} onConfirm={confirm} onClose={cancel}
      />
    </AccountSection>
  )
}
