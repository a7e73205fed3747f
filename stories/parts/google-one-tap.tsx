import { FormAlert, ThemeRoot, useGoogleOneTap, type GoogleOneTapOptions } from 'latchkey'

/** `GoogleOneTap`, put together by hand: a test shows that it is the same. */
export function GoogleOneTapByHand(options: GoogleOneTapOptions) {
  const { message } = useGoogleOneTap(options)
  return <ThemeRoot><FormAlert message={message} /></ThemeRoot>
}
