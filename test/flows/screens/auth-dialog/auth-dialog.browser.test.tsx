import { AuthDialog, type AuthDialogProps } from 'latchkey'
import { ada } from 'latchkey/testing'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderFlow } from '../../render-flow.js'

const silent = { error: vi.spyOn(console, 'error'), warn: vi.spyOn(console, 'warn') }
beforeEach(() => { vi.clearAllMocks() })
afterEach(() => {
  expect(silent.error).not.toHaveBeenCalled()
  expect(silent.warn).not.toHaveBeenCalled()
})

async function page(props: AuthDialogProps = {}) {
  const flow = await renderFlow(<AuthDialog {...props}><button>Join us</button></AuthDialog>)
  return { ...flow, opener: flow.screen.getByRole('button', { name: 'Join us' }), dialog: flow.screen.getByRole('dialog', { name: 'Sign in' }) }
}

describe('AuthDialog', () => {
  test('opens by its button, takes the focus, and gives it back', async () => {
    const onOpenChange = vi.fn()
    const { opener, dialog } = await page({ onOpenChange })
    await opener.click()
    await expect.element(dialog).toHaveFocus()
    await expect.element(dialog.getByLabelText('Email')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(opener).toHaveFocus()
    expect(dialog.query()).toBeNull()
    expect(onOpenChange.mock.calls).toEqual([[true], [false]])
  })

  test('keeps the keyboard inside, and the page behind it still', async () => {
    const { opener, dialog } = await page()
    await opener.click()
    await expect.element(dialog.getByLabelText('Email')).toBeVisible()
    for (let presses = 0; presses < 12; presses += 1) {
      await userEvent.keyboard('{Tab}')
      expect(dialog.element().contains(document.activeElement)).toBe(true)
    }
    expect(getComputedStyle(document.documentElement).overflowY).toBe('hidden')
  })

  test('closes once the person is signed in', async () => {
    const onSuccess = vi.fn()
    const { opener, dialog } = await page({ onSuccess })
    await opener.click()
    await dialog.getByLabelText('Email').fill(ada.email)
    await dialog.getByLabelText('Password', { exact: true }).fill(ada.password)
    await dialog.getByRole('button', { name: 'Sign in' }).click()
    await vi.waitFor(() => expect(dialog.query()).toBeNull())
    expect(onSuccess).toHaveBeenCalledTimes(1)
  })

  test('is open where the app says so', async () => {
    const onOpenChange = vi.fn()
    const { dialog } = await page({ open: true, onOpenChange })
    await dialog.getByRole('button', { name: 'Close' }).click()
    expect(onOpenChange).toHaveBeenCalledWith(false)
    await expect.element(dialog).toBeVisible()
  })

  test('adds no style element, which a strict policy would refuse', async () => {
    const { opener, dialog } = await page()
    const before = document.querySelectorAll('style').length
    await opener.click()
    await expect.element(dialog).toBeVisible()
    expect(document.querySelectorAll('style').length).toBe(before)
  })
})
