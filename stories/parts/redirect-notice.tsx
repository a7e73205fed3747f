import { Button, Card, FormAlert, Header, Medallion, Stack, Subtitle, Title, useRedirectNotice, type RedirectNoticeOptions } from 'latchkey'

const words = { 'confirm': 'Confirm', 'retry': 'Try again', 'new-mail': 'Send a new mail', 'sign-in': 'Sign in', 'continue': 'Continue' }

/** `RedirectNotice`, put together by hand for a change of address that is half done: a test shows that it is the same. */
export function RedirectNoticeByHand(options: Omit<RedirectNoticeOptions, 'outcome'>) {
  const { ways, clickMessage, isConfirming } = useRedirectNotice({ outcome: { kind: 'email-change-half-confirmed' }, ...options })
  return (
    <Card>
      <Header>
        <Medallion><Envelope /></Medallion>
        <Title tabIndex={-1} aria-describedby="redirect-text">Half way there</Title>
        <Subtitle id="redirect-text">Now confirm the link that we sent to your other address.</Subtitle>
      </Header>
      <Stack>
        <FormAlert message={clickMessage} />
        {ways.map(({ way, go }, index) => (
          <Button
            key={way} variant={index === 0 ? 'primary' : 'outline'} block onClick={go}
            pending={way === 'confirm' && isConfirming} pendingLabel="One moment…"
          >
            {words[way]}
          </Button>
        ))}
      </Stack>
    </Card>
  )
}

const Envelope = () => <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true"><path d="M2 4.5h14v9H2zm0 0 7 5 7-5" /></svg>
