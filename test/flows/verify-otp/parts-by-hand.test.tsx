// @vitest-environment jsdom
import { VerifyOtpForm } from 'latchkey'
import { renderWithAuth } from 'latchkey/testing'
import { expect, it } from 'vitest'
import { VerifyOtpFormByHand } from '../../../stories/parts/verify-otp-form.js'

const withoutIds = (html: string) => html.replace(/(id|for|aria-controls|aria-describedby)="[^"]*"/g, '$1=""')

it('VerifyOtpForm equals its own parts put together by hand', () => {
  const whole = renderWithAuth(<VerifyOtpForm email="ada@example.test" />)
  const expected = withoutIds(whole.container.innerHTML)
  whole.unmount()
  expect(withoutIds(renderWithAuth(<VerifyOtpFormByHand />).container.innerHTML)).toBe(expected)
})
