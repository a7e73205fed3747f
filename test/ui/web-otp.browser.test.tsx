import { afterEach, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { CodeInput, Field } from '../../src/ui/index.js'

interface OtpRequest { readonly otp: { readonly transport: readonly string[] }; readonly signal: AbortSignal }

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function browserWithTextMessages(answer: Promise<{ readonly code: string }>) {
  vi.stubGlobal('OTPCredential', class {})
  return vi.spyOn(navigator.credentials, 'get').mockImplementation(() => answer as unknown as Promise<Credential>)
}

const requestOf = (get: ReturnType<typeof browserWithTextMessages>) => get.mock.calls[0]?.[0] as unknown as OtpRequest

test('takes the code out of a text message, and stops asking when the field goes', async () => {
  const get = browserWithTextMessages(Promise.resolve({ code: '123456' }))
  const onComplete = vi.fn<(code: string) => void>()
  const screen = await render(<Field label="Code"><CodeInput webOtp onComplete={(code) => onComplete(code)} /></Field>)
  await vi.waitFor(() => expect(onComplete.mock.calls).toEqual([['123456']]))
  expect(requestOf(get).otp.transport).toEqual(['sms'])
  expect(requestOf(get).signal.aborted).toBe(false)
  await screen.unmount()
  expect(requestOf(get).signal.aborted).toBe(true)
})

test('a refusal leaves the field to be typed in', async () => {
  browserWithTextMessages(Promise.reject(new DOMException('no', 'AbortError')))
  const screen = await render(<Field label="Code"><CodeInput webOtp /></Field>)
  await screen.getByLabelText('Code').fill('12')
  await expect.element(screen.getByLabelText('Code')).toHaveValue('12')
})

test('asks for nothing unless it is wanted', async () => {
  const get = browserWithTextMessages(Promise.resolve({ code: '123456' }))
  await render(<Field label="Code"><CodeInput /></Field>)
  expect(get).not.toHaveBeenCalled()
})
