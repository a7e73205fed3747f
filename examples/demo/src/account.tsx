import { AccountPanel, RedirectNotice, Row, Title, UserButton, useRedirectOutcome } from 'latchkey'

const items = [{ label: 'Documentation', href: 'https://supabase.com/docs/guides/auth' }]

/** What there is for somebody who is signed in. */
export function Account() {
  const { outcome, dismiss } = useRedirectOutcome()
  if (outcome) return <RedirectNotice outcome={outcome} onContinue={dismiss} />
  const header = (
    <Row className="account-head">
      <Title tabIndex={-1} ref={focusAfterUse}>You are signed in</Title>
      <UserButton items={items} account={{ email: { emailCode: 'show' }, phone: { channels: ['sms', 'whatsapp'] } }} />
    </Row>
  )
  return <AccountPanel header={header} email={{ emailCode: 'show' }} upgrade={{ emailCode: 'show' }} phone={{ channels: ['sms', 'whatsapp'] }} />
}

/** The form that had the focus is gone; a page that has just been loaded is left alone. */
function focusAfterUse(heading: HTMLElement | null) {
  if (navigator.userActivation.hasBeenActive) heading?.focus()
}
