import {
  Button, Card, Header, RedirectNotice, SignOutButton, Stack, Subtitle, Title, UpdatePasswordForm, useLinkIdentity, useRedirectOutcome, useUser,
} from 'latchkey'
import { useState } from 'react'

/** What there is for somebody who is signed in. */
export function Account() {
  const { outcome, dismiss } = useRedirectOutcome()
  const [isChangingPassword, setChangingPassword] = useState(false)
  const toAccount = () => setChangingPassword(false)
  if (outcome) return <RedirectNotice outcome={outcome} onContinue={dismiss} />
  if (isChangingPassword) return <UpdatePasswordForm onSuccess={toAccount} footer={<Button variant="ghost" block onClick={toAccount}>Cancel</Button>} />
  return <Overview onChangePassword={() => setChangingPassword(true)} />
}

function Overview({ onChangePassword }: { onChangePassword: () => void }) {
  const user = useUser()
  const link = useLinkIdentity()
  const providers = user?.identities?.map(({ provider }) => provider) ?? []
  return (
    <Card>
      <Header>
        <Title tabIndex={-1} ref={focusAfterUse}>You are signed in</Title>
        <Subtitle>as <strong>{nameOf(user)}</strong>{providers.length > 0 && `, by ${providers.map(wayOf).join(', ')}`}</Subtitle>
      </Header>
      <p>Reload the page, open a second tab, or pull the plug: you stay signed in.</p>
      <Stack data-tight="">
        {providers.includes('email') && <Button variant="outline" block onClick={onChangePassword}>Change your password</Button>}
        {!providers.includes('github') && (
          <Button variant="outline" block pending={link.isPending} onClick={() => link.mutate({ provider: 'github' })}>Connect GitHub</Button>
        )}
        <SignOutButton block />
      </Stack>
    </Card>
  )
}

/** The form that had the focus is gone; a page that has just been loaded is left alone. */
function focusAfterUse(heading: HTMLElement | null) {
  if (navigator.userActivation.hasBeenActive) heading?.focus()
}

function nameOf(user: ReturnType<typeof useUser>) {
  if (user?.email) return user.email
  return user?.phone ? `+${user.phone}` : 'a guest'
}

const ways: Readonly<Record<string, string>> = { github: 'GitHub', google: 'Google' }

const wayOf = (provider: string) => (provider.startsWith('sso:') ? 'single sign-on' : ways[provider] ?? provider)
