import { AuthDialog, Dialog, SignedOut, type AuthDialogProps, type DialogProps } from 'latchkey'
import { useRef } from 'react'
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
    await expect.element(dialog).toHaveAttribute('aria-modal', 'true')
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

  test('gives the focus to the page where signing in has taken its button away', async () => {
    function Page() {
      const welcome = useRef<HTMLHeadingElement>(null)
      const opener = <SignedOut><button>Join us</button></SignedOut>
      return <><h1 ref={welcome} tabIndex={-1}>Welcome</h1>{opener}<AuthDialog defaultOpen fallbackFocus={welcome} /></>
    }
    const { screen } = await renderFlow(<Page />)
    const dialog = screen.getByRole('dialog', { name: 'Sign in' })
    await dialog.getByLabelText('Email').fill(ada.email)
    await dialog.getByLabelText('Password', { exact: true }).fill(ada.password)
    await dialog.getByRole('button', { name: 'Sign in' }).click()
    await expect.element(screen.getByRole('heading', { name: 'Welcome' })).toHaveFocus()
  })

  test('gives the focus back to a button that the press did not focus, as in Safari', async () => {
    const { opener, dialog } = await page()
    await expect.element(opener).toBeVisible()
    opener.element().dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    await expect.element(dialog).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(opener).toHaveFocus()
  })

  test('stays closed where the button’s own handler says so', async () => {
    const { screen } = await renderFlow(<AuthDialog><button onClick={(event) => event.preventDefault()}>Join us</button></AuthDialog>)
    const opener = screen.getByRole('button', { name: 'Join us' })
    await opener.click()
    await expect.element(opener).toHaveAttribute('aria-expanded', 'false')
    expect(screen.getByRole('dialog').query()).toBeNull()
  })

  test('is the app’s own dialog where there is one', async () => {
    const Own = ({ className, ...props }: DialogProps) => <Dialog {...props} className={`${className} own`} />
    const { screen } = await renderFlow(<AuthDialog open slots={{ Dialog: Own }} classNames={{ dialog: 'mine' }} />)
    await expect.element(screen.getByRole('dialog')).toHaveClass('lk-dialog', 'mine', 'own')
  })

  test('adds no style element, which a strict policy would refuse', async () => {
    const { opener, dialog } = await page()
    const before = document.querySelectorAll('style').length
    await opener.click()
    await expect.element(dialog).toBeVisible()
    expect(document.querySelectorAll('style').length).toBe(before)
  })
})
