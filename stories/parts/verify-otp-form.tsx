import { Card, CardHeader, CodeEntry, useVerifyOtpForm } from 'latchkey'

/** `VerifyOtpForm`, put together by hand: a test shows that it is the same. */
export function VerifyOtpFormByHand() {
  const codeForm = useVerifyOtpForm({ email: 'ada@example.test' })
  return (
    <Card>
      <CardHeader title="Check your mail" subtitle={<>We sent a code to <strong><bdi>ada@example.test</bdi></strong>.</>} />
      <CodeEntry codeForm={codeForm} />
    </Card>
  )
}
