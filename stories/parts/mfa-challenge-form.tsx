import {
  Alert, Card, CodeEntry, Footer, FormAlert, Header, Link, Medallion, Row, Stack, Subtitle, Title, useMfaChallengeForm,
} from 'latchkey'

const nothing = () => undefined

/** `MfaChallengeForm`, put together by hand: a test shows that it is the same. */
export function MfaChallengeFormByHand() {
  const mfaChallengeForm = useMfaChallengeForm()
  return (
    <Card>
      <Header><Medallion><Phone /></Medallion><Title>One more step</Title><Subtitle>Enter the code that your authenticator app shows.</Subtitle></Header>
      <Stack>
        <Alert tone="success" />
        <CodeEntry codeForm={mfaChallengeForm} />
      </Stack>
      <Footer><FormAlert message={null} /><Row data-align="center"><Link onClick={nothing}>Sign out</Link></Row></Footer>
    </Card>
  )
}

const Phone = () => <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true"><rect x="4.75" y="1.75" width="8.5" height="14.5" rx="2" /></svg>
