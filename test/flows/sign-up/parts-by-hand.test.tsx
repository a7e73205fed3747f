// @vitest-environment jsdom
import { SignUpForm } from 'latchkey'
import { renderWithAuth } from 'latchkey/testing'
import { expect, it } from 'vitest'
import { SignUpFormByHand } from '../../../stories/parts/sign-up-form.js'

const nothing = () => undefined

const withoutIds = (html: string) => html.replace(/(id|for|aria-controls|aria-describedby)="[^"]*"/g, '$1=""')

it('SignUpForm equals its own parts put together by hand', () => {
  const whole = renderWithAuth(<SignUpForm onSignIn={nothing} />)
  const expected = withoutIds(whole.container.innerHTML)
  whole.unmount()
  expect(withoutIds(renderWithAuth(<SignUpFormByHand />).container.innerHTML)).toBe(expected)
})
