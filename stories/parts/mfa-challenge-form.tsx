import {
  Alert, Card, CodeEntry, Footer, FormAlert, Header, Link, Medallion, Row, Stack, Subtitle, Title, useMfaChallengeForm,
} from 'latchkey'

const nothing = () => undefined

/** `MfaChallengeForm`, put together by hand: a test shows that it is the same. */
export function MfaChallengeFormByHand() {
  const mfaChallengeForm = useMfaChallengeForm()
  return (
    <Card>
      <Header><Medallion><svg /></Medallion><Title>One more step</Title><Subtitle>Enter the code that your authenticator app shows.</Subtitle></Header>
      <Stack>
        <Alert tone="success" />
        <CodeEntry codeForm={mfaChallengeForm} />
      </Stack>
      <Footer><FormAlert message={null} /><Row data-align="center"><Link onClick={nothing}>Sign out</Link></Row></Footer>
    </Card>
  )
}
