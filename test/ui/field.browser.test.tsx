import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { Alert, Field, Link, TextInput } from '../../src/ui/index.js'

test('ties label, hint, error and description to the input', async () => {
  const screen = await render(<Field label="Email" hint="Your work address" error="Enter an address." description="More"><TextInput /></Field>)
  const input = screen.getByLabelText('Email')
  await expect.element(input).toHaveAccessibleDescription('Enter an address. Your work address More')
  await expect.element(input).toHaveAttribute('aria-invalid', 'true')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Enter an address.')
})

test('G44: two fields of one label on a page share no id', async () => {
  const screen = await render(<><Field label="Email" error="Wrong"><TextInput /></Field><Field label="Email" error="Wrong"><TextInput /></Field></>)
  const ids = [...screen.container.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(screen.getByLabelText('Email').elements()).toHaveLength(2)
})

test('an alert is there before it has something to say, and takes no room', async () => {
  const screen = await render(<div><Alert>{null}</Alert></div>)
  const region = screen.container.querySelector('[role=alert]')
  expect(region?.childNodes).toHaveLength(0)
  await screen.rerender(<div><Alert actions={<Link>Try again</Link>}>No connection.</Alert></div>)
  expect(screen.container.querySelector('[role=alert]')).toBe(region)
  await expect.element(screen.getByRole('alert')).toHaveTextContent('No connection.Try again')
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
})
