import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import 'latchkey/styles.css'
import { Button, SlotsProvider, ClassNamesProvider, type ButtonProps } from '../../src/ui/index.js'

const widthOf = (element: Element) => element.getBoundingClientRect().width

test('while pending it keeps focus and width, says so, and neither acts nor submits', async () => {
  const onClick = vi.fn<() => void>()
  const onSubmit = vi.fn<() => void>()
  const form = (pending: boolean) => (
    <form onSubmit={onSubmit}><Button type="submit" pending={pending} pendingLabel="Signing in…" onClick={onClick}>Sign in</Button></form>
  )
  const screen = await render(form(false))
  const button = screen.getByRole('button')
  const width = widthOf(button.element())
  button.element().focus()
  await screen.rerender(form(true))
  await expect.element(button).toHaveAccessibleName('Signing in…')
  await expect.element(button).toHaveAttribute('aria-busy', 'true')
  await expect.element(button).toHaveAttribute('aria-disabled', 'true')
  await expect.element(button).toHaveFocus()
  expect(widthOf(button.element())).toBe(width)
  await userEvent.keyboard('{Enter} ')
  await button.click({ force: true })
  expect([onClick.mock.calls, onSubmit.mock.calls]).toEqual([[], []])
})

test('has its class, the caller’s and the asked-for ones, and the caller’s props last', async () => {
  const screen = await render(
    <ClassNamesProvider classNames={{ button: 'around' }}>
      <ClassNamesProvider classNames={{ button: 'nearest' }}><Button className="own" variant="outline" data-slot="mine">Go</Button></ClassNamesProvider>
    </ClassNamesProvider>,
  )
  const button = screen.getByRole('button')
  await expect.element(button).toHaveClass('lk-button nearest own', { exact: true })
  await expect.element(button).toHaveAttribute('data-slot', 'mine')
  await expect.element(button).toHaveAttribute('data-variant', 'outline')
})

function Replacement({ variant, children, ...props }: ButtonProps) {
  return <Button {...props} variant={variant === 'primary' ? 'outline' : variant} className="replaced">{children}</Button>
}

test('an app’s own button stands in for ours, and may be made of ours', async () => {
  const screen = await render(<SlotsProvider slots={{ Button: Replacement }}><Button variant="primary">Go</Button></SlotsProvider>)
  await expect.element(screen.getByRole('button')).toHaveClass('replaced')
  await expect.element(screen.getByRole('button')).toHaveAttribute('data-variant', 'outline')
})
