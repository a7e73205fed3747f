import { AccountPanel, Avatar, Dialog, ItemText, Menu, ThemeRoot, useSignOutButton, useUser } from 'latchkey'
import { useState } from 'react'

/** `UserButton`, put together by hand: a test shows that it is the same. */
export function UserButtonByHand() {
  const user = useUser()
  const { signOut, isPending } = useSignOutButton()
  const [isOpen, setOpen] = useState(false)
  if (!user) return null
  const name = String(user.user_metadata['full_name'] ?? '')
  const avatar = <Avatar name={name} />
  return (
    <ThemeRoot>
      <Menu
        label="Account" buttonLabel={`Account of ${name}`} button={avatar} head={<>{avatar}<ItemText><strong><bdi>{name}</bdi></strong><bdi>{user.email}</bdi></ItemText></>}
        items={[
          { key: 'account', label: 'Account', onSelect: () => setOpen(true) },
          { key: 'sign-out', label: isPending ? 'Signing out…' : 'Sign out', pending: isPending, keepsOpen: true, onSelect: signOut },
        ]}
      />
      <Dialog open={isOpen} onClose={() => setOpen(false)} label="Account" closeLabel="Close"><AccountPanel /></Dialog>
    </ThemeRoot>
  )
}
