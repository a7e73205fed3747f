import { Button, RedirectNotice, SignOutButton, Stack, UpdatePasswordForm, useLinkIdentity, useRedirectOutcome, useUser } from 'latchkey'
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
    <section className="signed-in lk-root">
      <h1>You are signed in</h1>
      <p>as <strong>{user?.email || user?.phone || 'a guest'}</strong>{providers.length > 0 && `, by ${providers.join(', ')}`}</p>
      <p>Reload the page, open a second tab, or pull the plug: you stay signed in.</p>
      <Stack data-tight="">
        {!user?.is_anonymous && <Button variant="outline" block onClick={onChangePassword}>Change your password</Button>}
        {!providers.includes('github') && (
          <Button variant="outline" block pending={link.isPending} onClick={() => link.mutate({ provider: 'github' })}>Connect GitHub</Button>
        )}
        <SignOutButton block />
      </Stack>
    </section>
  )
}
