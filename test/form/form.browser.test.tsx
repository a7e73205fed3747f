import { Profiler, useState, type ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import * as z from 'zod/mini'
import 'latchkey/styles.css'
import {
  CheckboxField, CodeField, codeSchema, consentSchema, createPasswordRules, emailSchema, Form, FormAlert, newPasswordSchema, NewPasswordField, showErrorAtField, SubmitButton,
  TextField, useZodForm, type ZodForm,
} from '../../src/form/index.js'

const rules = createPasswordRules({ minLength: 8, characters: ['digit'] })
const schema = z.object({ email: emailSchema, password: newPasswordSchema(rules), terms: consentSchema })
type Values = z.infer<typeof schema>

interface SignUpProps {
  readonly onSubmit?: (values: Values) => unknown
  readonly isPending?: boolean
  readonly children?: (form: ZodForm<Values>['form']) => ReactNode
}

function SignUp({ onSubmit = () => undefined, isPending, children }: SignUpProps) {
  const { form, submit } = useZodForm({ schema, defaultValues: { email: '', password: '', terms: false }, onSubmit })
  return (
    <Form form={form} onSubmit={submit} isPending={isPending} aria-label="Sign up">
      <FormAlert message={null} />
      <TextField name="email" type="email" label="Email" errorAction={<a href="#sign-in">Sign in</a>} />
      <NewPasswordField name="password" rules={rules} />
      <CheckboxField name="terms">I agree.</CheckboxField>
      <SubmitButton pendingLabel="Creating…">Create account</SubmitButton>
      {children?.(form)}
    </Form>
  )
}

async function renderCounted(element: ReactNode) {
  const onRender = vi.fn<() => void>()
  const screen = await render(<Profiler id="form" onRender={onRender}>{element}</Profiler>)
  const commits = () => onRender.mock.calls.length
  return { screen, commits, email: screen.getByLabelText('Email'), password: screen.getByLabelText('Password', { exact: true }), submit: screen.getByRole('button', { name: 'Create account' }) }
}

test('is stable after one commit, and a keystroke costs none', async () => {
  const { email, commits } = await renderCounted(<SignUp />)
  expect(commits()).toBe(1)
  await email.click()
  await userEvent.keyboard('ada@example.test')
  expect(commits()).toBe(1)
})

test('beside a checklist a keystroke costs a commit only when a rule flips', async () => {
  const { screen, password, commits } = await renderCounted(<SignUp />)
  await password.click()
  await userEvent.keyboard('abc')
  expect(commits()).toBe(1)
  await userEvent.keyboard('1')
  await expect.element(screen.getByText('Met: A digit')).toBeVisible()
  expect(commits()).toBe(2)
  await userEvent.keyboard('def')
  expect(commits()).toBe(2)
})

test('validates on submit, focuses the first wrong field, then follows the changes of a field that is wrong', async () => {
  const onSubmit = vi.fn<(values: Values) => void>()
  const { screen, email, submit } = await renderCounted(<SignUp onSubmit={onSubmit} />)
  await email.fill('ada')
  await expect.element(email).not.toHaveAttribute('aria-invalid')
  await submit.click()
  await expect.element(email).toHaveFocus()
  await expect.element(email).toHaveAccessibleDescription('Enter an email address such as name@example.com.')
  await expect.element(screen.getByText('Enter your password.')).toBeVisible()
  await expect.element(screen.getByText('Agree to the terms to go on.')).toBeVisible()
  await userEvent.keyboard('@example.test')
  await expect.element(email).not.toHaveAttribute('aria-invalid')
  expect(onSubmit).not.toHaveBeenCalled()
})

async function fillIn({ email, password, screen }: Awaited<ReturnType<typeof renderCounted>>) {
  await email.fill('  ada@example.test ')
  await password.fill(' correct horse 1 ')
  await screen.getByLabelText('I agree.').click()
}

test('trims the address, not the password, and a double submit sends one', async () => {
  let settle = () => {}
  const answer = new Promise<void>((resolve) => { settle = resolve })
  const onSubmit = vi.fn<(values: Values) => Promise<void>>(() => answer)
  const page = await renderCounted(<SignUp onSubmit={onSubmit} />)
  await fillIn(page)
  await page.submit.dblClick()
  await page.password.click()
  await userEvent.keyboard('{Enter}')
  await vi.waitFor(() => expect(onSubmit.mock.calls).toEqual([[{ email: 'ada@example.test', password: ' correct horse 1 ', terms: true }]]))
  settle()
})

test('a pending form sends nothing', async () => {
  const onSubmit = vi.fn<() => void>()
  const page = await renderCounted(<SignUp onSubmit={onSubmit} isPending />)
  await fillIn(page)
  await page.password.click()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.screen.getByRole('button', { name: 'Creating…' })).toHaveAttribute('aria-busy', 'true')
  expect(onSubmit).not.toHaveBeenCalled()
})

test('G45: a server’s refusal stands at its field with its way out, is announced, loses nothing, and goes with the next change', async () => {
  const refusal = { text: 'There is an account with this address already.', field: 'email', actions: [] } as const
  const page = await renderCounted(<SignUp>{(form) => <button type="button" onClick={() => showErrorAtField(form, refusal)}>Refuse</button>}</SignUp>)
  await fillIn(page)
  await page.submit.click()
  const before = page.email.element()
  await page.screen.getByText('Refuse').click()
  await expect.element(page.screen.getByRole('alert').nth(1)).toHaveTextContent('There is an account with this address already. Sign in')
  expect(page.email.element()).toBe(before)
  await expect.element(page.email).toHaveFocus()
  await expect.element(page.password).toHaveValue(' correct horse 1 ')
  await page.email.fill('grace@example.test')
  await expect.element(page.email).not.toHaveAttribute('aria-invalid')
})

test('G43: a parent that renders again loses nothing that was typed', async () => {
  function Parent() {
    const [count, setCount] = useState(0)
    return <div><SignUp /><button type="button" onClick={() => setCount(count + 1)}>{`Again ${count}`}</button></div>
  }
  const page = await renderCounted(<Parent />)
  await fillIn(page)
  const before = page.email.element()
  await page.screen.getByText('Again 0').click()
  await expect.element(page.screen.getByText('Again 1')).toBeVisible()
  expect(page.email.element()).toBe(before)
  await expect.element(page.password).toHaveValue(' correct horse 1 ')
})

const codeForm = z.object({ code: codeSchema() })

function Code({ onSubmit }: { readonly onSubmit: (code: string) => unknown }) {
  const { form, submit } = useZodForm({ schema: codeForm, defaultValues: { code: '' }, onSubmit: ({ code }) => onSubmit(code) })
  const refuse = () => {
    form.setValue('code', '')
    showErrorAtField(form, { text: 'That code does not match.', field: 'code', actions: [] })
  }
  return <Form form={form} onSubmit={submit}><CodeField name="code" /><SubmitButton>Continue</SubmitButton><button type="button" onClick={refuse}>Refuse</button></Form>
}

test('a full code submits itself; a refused one clears, keeps focus and says so', async () => {
  const onSubmit = vi.fn<(code: string) => void>()
  const screen = await render(<Code onSubmit={onSubmit} />)
  const input = screen.getByLabelText('Code')
  const shown = () => [...screen.container.querySelectorAll('.lk-code-cell')].map((cell) => cell.textContent).join('')
  await input.click()
  await userEvent.keyboard('123456')
  await vi.waitFor(() => expect(onSubmit.mock.calls).toEqual([['123456']]))
  screen.getByRole('button', { name: 'Refuse' }).element().dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await expect.element(screen.getByRole('alert')).toHaveTextContent('That code does not match.')
  await expect.element(input).toHaveFocus()
  expect(shown()).toBe('')
  await userEvent.keyboard('654321')
  await vi.waitFor(() => expect(onSubmit.mock.calls).toEqual([['123456'], ['654321']]))
})

test('an empty code is refused in words', async () => {
  const screen = await render(<Code onSubmit={() => undefined} />)
  await screen.getByRole('button', { name: 'Continue' }).click()
  await expect.element(screen.getByLabelText('Code')).toHaveAccessibleDescription('Enter the code.')
})

test('an id of the app’s own is the label’s too', async () => {
  function Named() {
    const { form, submit } = useZodForm({ schema: z.object({ email: emailSchema }), defaultValues: { email: '' }, onSubmit: () => undefined })
    return <Form form={form} onSubmit={submit}><TextField name="email" id="work-email" label="Email" /></Form>
  }
  const screen = await render(<Named />)
  await expect.element(screen.getByLabelText('Email')).toHaveAttribute('id', 'work-email')
})
