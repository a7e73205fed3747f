import { VerifyOtpForm } from 'latchkey'
import { una } from 'latchkey/testing'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderFlow } from '../render-flow.js'

async function codePage(props: Parameters<typeof VerifyOtpForm>[0]) {
  const page = await renderFlow(<VerifyOtpForm {...props} />, { config: { smtpMaxFrequency: '1s' } })
  await page.client.resend({ type: 'signup', email: una.email })
  return { ...page, code: page.server.inbox.latest(una.email)?.code ?? '', field: page.screen.getByLabelText('Code') }
}

describe('VerifyOtpForm', () => {
  test('verifyOtp: signup', async () => {
    const onSuccess = vi.fn()
    const { code, field } = await codePage({ email: una.email, type: 'signup', onSuccess })
    await field.fill(code)
    await vi.waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
  })

  test('takes a whole line of the mail, pasted, and submits itself', async () => {
    const onSuccess = vi.fn()
    const { code, field } = await codePage({ email: una.email, type: 'signup', onSuccess })
    await field.click()
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', `Your code: ${code.slice(0, 3)} ${code.slice(3)}`)
    field.element().dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    await vi.waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
  })

  test('asks for the address where the app does not know it', async () => {
    const onSuccess = vi.fn()
    const { code, field, screen } = await codePage({ type: 'signup', onSuccess })
    await screen.getByLabelText('Email').fill(una.email)
    await field.fill(code)
    await vi.waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
  })

  test('says that digits are missing, without a request', async () => {
    const { field, screen, requests } = await codePage({ email: una.email, type: 'signup' })
    const before = requests.length
    await field.click()
    await userEvent.keyboard('123{Enter}')
    await expect.element(screen.getByText('Enter every digit of the code.')).toBeVisible()
    expect(requests.length).toBe(before)
  })
})
