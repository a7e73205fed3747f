import { MessagesProvider } from '../../src/i18n/index.js'
import { Form, PhoneField, phoneSchema, SubmitButton, useZodForm } from '../../src/form/index.js'
import { StrictMode } from 'react'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import * as z from 'zod/mini'
import 'latchkey/styles.css'

const schema = z.object({ phone: phoneSchema })

function PhonePage({ onSubmit, value = '' }: { onSubmit: (values: { phone: string }) => void; value?: string }) {
  const { form, submit } = useZodForm({ schema, defaultValues: { phone: value }, onSubmit })
  return <Form form={form} onSubmit={submit}><PhoneField name="phone" autoComplete="tel" /><SubmitButton>Send code</SubmitButton></Form>
}

async function phonePage(value?: string) {
  const onSubmit = vi.fn()
  const screen = await render(<PhonePage onSubmit={onSubmit} value={value} />)
  return {
    onSubmit, screen,
    phone: screen.getByLabelText('Phone number', { exact: true }),
    country: screen.getByRole('button', { name: /Country/ }),
    submit: screen.getByRole('button', { name: 'Send code' }),
  }
}

async function chooseCountry({ screen, country }: Awaited<ReturnType<typeof phonePage>>, query: string) {
  await country.click()
  await userEvent.keyboard(query)
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('combobox')).not.toBeInTheDocument()
}

test('begins with the country of the locale', async () => {
  const { country } = await phonePage()
  await expect.element(country).toMatchTextContent(/Country: United States US \+1/)
})

test('names the country by a message, whose words and marks are the language’s', async () => {
  const screen = await render(<MessagesProvider messages={{ phone: { chosenCountry: '{country}, chosen' } }}><PhonePage onSubmit={vi.fn()} /></MessagesProvider>)
  await expect.element(screen.getByRole('button', { name: /United States, chosen/ })).toBeVisible()
})

test('gives a national number out in the form of E.164', async () => {
  const page = await phonePage()
  await chooseCountry(page, 'germany')
  await expect.element(page.phone).toHaveFocus()
  await userEvent.keyboard('01512 3456789{Enter}')
  await vi.waitFor(() => expect(page.onSubmit).toHaveBeenCalledWith({ phone: '+4915123456789' }))
})

test('a pasted international number picks the country', async () => {
  const page = await phonePage()
  await expect.element(page.country).toMatchTextContent(/US \+1/)
  await page.phone.fill('+44 20 7946 0958')
  await page.submit.click()
  await expect.element(page.country).toMatchTextContent(/GB \+44/)
  await expect.element(page.phone).toHaveValue('20 7946 0958')
  expect(page.onSubmit).toHaveBeenCalledWith({ phone: '+442079460958' })
})

test.each(['\u202a+44 20 7946 0958\u202c', '(+44) 20 7946 0958', '0044.20.7946.0958', 'tel:+44-20-7946-0958', '+٤٤ ٢٠ ٧٩٤٦ ٠٩٥٨'])('a number pasted as %j is read', async (pasted) => {
  const page = await phonePage()
  await expect.element(page.country).toMatchTextContent(/US \+1/)
  await page.phone.fill(pasted)
  await page.submit.click()
  await vi.waitFor(() => expect(page.onSubmit).toHaveBeenCalledWith({ phone: '+442079460958' }))
})

test('another country for the same digits is another number', async () => {
  const page = await phonePage()
  await page.phone.fill('1512 3456789')
  await chooseCountry(page, '+49')
  await page.submit.click()
  await vi.waitFor(() => expect(page.onSubmit).toHaveBeenCalledWith({ phone: '+4915123456789' }))
})

test('shows a number that was there before with its country', async () => {
  const page = await phonePage('+4915123456789')
  await expect.element(page.country).toMatchTextContent(/DE \+49/)
  await expect.element(page.phone).toHaveValue('1512 3456789')
  await page.submit.click()
  await vi.waitFor(() => expect(page.onSubmit).toHaveBeenCalledWith({ phone: '+4915123456789' }))
})

test('says that half a number is not enough, and stays with it', async () => {
  const page = await phonePage()
  await page.phone.fill('12')
  await page.submit.click()
  await expect.element(page.phone).toHaveAttribute('aria-invalid', 'true')
  await expect.element(page.phone).toHaveFocus()
  await expect.element(page.phone).toHaveValue('12')
  expect(page.onSubmit).not.toHaveBeenCalled()
})

test('the list is worked by keyboard alone, and Escape leaves it as it was', async () => {
  const page = await phonePage()
  await expect.element(page.country).toBeVisible()
  page.phone.element().focus()
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}')
  const search = page.screen.getByRole('combobox', { name: 'Search countries' })
  await expect.element(search).toHaveFocus()
  await userEvent.keyboard('united{ArrowDown}{ArrowDown}')
  await expect.element(page.screen.getByRole('option', { name: 'United States +1' })).toHaveAttribute('data-active')
  await userEvent.keyboard('{Escape}')
  await expect.element(search).not.toBeInTheDocument()
  await expect.element(page.country).toHaveFocus()
  await expect.element(page.country).toMatchTextContent(/US \+1/)
  expect(page.onSubmit).not.toHaveBeenCalled()
})

test('a press on the button closes the list again', async () => {
  const page = await phonePage()
  await page.country.click()
  await expect.element(page.screen.getByRole('combobox')).toBeVisible()
  await page.country.click()
  await expect.element(page.screen.getByRole('combobox')).not.toBeInTheDocument()
})

test('says so when no country has the name', async () => {
  const page = await phonePage()
  await page.country.click()
  await userEvent.keyboard('xyzzy{Enter}')
  await expect.element(page.screen.getByText('No country has this name or code.')).toBeVisible()
  expect(page.onSubmit).not.toHaveBeenCalled()
})

test('works under StrictMode', async () => {
  const onSubmit = vi.fn()
  const screen = await render(<StrictMode><PhonePage onSubmit={onSubmit} value="+4915123456789" /></StrictMode>)
  await expect.element(screen.getByRole('button', { name: /Country/ })).toMatchTextContent(/DE \+49/)
  await screen.getByLabelText('Phone number', { exact: true }).fill('1512 9999999')
  await screen.getByRole('button', { name: 'Send code' }).click()
  await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ phone: '+4915129999999' }))
})
