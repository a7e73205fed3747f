// @vitest-environment jsdom
import { Card, CardHeader, CodeEntry, useVerifyOtpForm, VerifyOtpForm } from 'latchkey'
import { renderWithAuth } from 'latchkey/testing'
import { expect, it } from 'vitest'

function ByHand() {
  const codeForm = useVerifyOtpForm({ email: 'ada@example.test' })
  return (
    <Card>
      <CardHeader title="Check your mail" subtitle={<>We sent a code to <strong><bdi>ada@example.test</bdi></strong>.</>} />
      <CodeEntry codeForm={codeForm} />
    </Card>
  )
}

const withoutIds = (html: string) => html.replace(/(id|for|aria-controls|aria-describedby)="[^"]*"/g, '$1=""')

it('VerifyOtpForm equals its own parts put together by hand', () => {
  const whole = renderWithAuth(<VerifyOtpForm email="ada@example.test" />)
  const expected = withoutIds(whole.container.innerHTML)
  whole.unmount()
  expect(withoutIds(renderWithAuth(<ByHand />).container.innerHTML)).toBe(expected)
})
