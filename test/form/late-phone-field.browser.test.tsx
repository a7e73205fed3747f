import { useEffect, useRef } from 'react'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import * as z from 'zod/mini'
import { Form, LatePhoneField, phoneSchema, useZodForm } from '../../src/form/index.js'

const schema = z.object({ phone: phoneSchema })

/** Types as soon as there is an input, before anything can have been loaded. */
function EagerPage({ onSubmit }: { onSubmit: (values: { phone: string }) => void }) {
  const { form, submit } = useZodForm({ schema, defaultValues: { phone: '' }, onSubmit })
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const input = container.current?.querySelector('input')
    input?.focus()
    input?.ownerDocument.execCommand('insertText', false, '+49 1512 3456789')
  }, [])
  return <div ref={container}><Form form={form} onSubmit={submit}><LatePhoneField name="phone" label="Phone number" /><button>Send</button></Form></div>
}

test('what was typed before it is loaded stays, and so does the focus', async () => {
  const onSubmit = vi.fn()
  const screen = await render(<EagerPage onSubmit={onSubmit} />)
  await expect.element(screen.getByRole('button', { name: /Country/ })).toMatchTextContent(/DE \+49/)
  await expect.element(screen.getByLabelText('Phone number', { exact: true })).toHaveFocus()
  await screen.getByRole('button', { name: 'Send' }).click()
  await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ phone: '+4915123456789' }))
})
