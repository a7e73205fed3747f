import { SignUpForm, type SignUpField, type SignUpFormProps } from 'latchkey'
import { describe, expect, test, vi } from 'vitest'
import { renderFlow } from '../render-flow.js'

const fields: readonly SignUpField[] = [
  { name: 'full_name', label: 'Name', required: true, autoComplete: 'name' },
  { name: 'age', label: 'Age', kind: 'number' },
  { name: 'plan', label: 'Plan', kind: 'select', choices: [{ value: 'free', label: 'Free' }, { value: 'pro', label: 'Pro' }] },
  { name: 'news', label: 'Send me news', kind: 'checkbox' },
  { name: 'colour', label: 'Colour', kind: 'custom', render: (registration) => <input type="color" {...registration} />, defaultValue: '#0f766e' },
]

async function signUpPage(props: SignUpFormProps) {
  const flow = await renderFlow(<SignUpForm {...props} />, { config: { mailerAutoconfirm: true } })
  const { screen } = flow
  return { ...flow, email: screen.getByLabelText('Email'), password: screen.getByLabelText('Password', { exact: true }), submit: screen.getByRole('button', { name: 'Create account' }) }
}

async function fillIn(page: Awaited<ReturnType<typeof signUpPage>>) {
  await page.email.fill('new@example.test')
  await page.password.fill('correct horse battery')
  await page.submit.click()
}

describe('signUp: with metadata', () => {
  test('fields of any kind go into the metadata, beside what the app gives', async () => {
    const page = await signUpPage({ fields, metadata: { source: 'story' } })
    await page.screen.getByLabelText('Name').fill('  Ada Example ')
    await page.screen.getByLabelText('Age Optional').fill('36')
    await page.screen.getByLabelText('Plan Optional').selectOptions('pro')
    await page.screen.getByLabelText('Send me news').click()
    await fillIn(page)
    await vi.waitFor(() => expect(page.client.getSnapshot()).toMatchObject({
      status: 'signed-in', user: { user_metadata: { full_name: 'Ada Example', age: 36, plan: 'pro', news: true, colour: '#0f766e', source: 'story' } },
    }))
  })

  test('what was left empty is left out', async () => {
    const page = await signUpPage({ fields: [{ name: 'age', label: 'Age', kind: 'number' }, { name: 'nickname', label: 'Nickname' }] })
    await fillIn(page)
    await vi.waitFor(() => expect(page.client.getSnapshot().status).toBe('signed-in'))
    const snapshot = page.client.getSnapshot()
    expect(snapshot.status === 'signed-in' && Object.keys(snapshot.user.user_metadata)).not.toEqual(expect.arrayContaining(['age']))
  })

  test('a field that has to be filled in says so, and is marked otherwise', async () => {
    const page = await signUpPage({ fields })
    await fillIn(page)
    await expect.element(page.screen.getByText('Fill in this field.')).toBeVisible()
    await expect.element(page.screen.getByLabelText('Name')).toHaveFocus()
    await expect.element(page.screen.getByLabelText('Name')).toHaveAttribute('autocomplete', 'name')
    await expect.element(page.screen.getByLabelText('Age Optional')).toBeVisible()
    expect(page.requests).toEqual([])
  })
})

describe('strengthMeter', () => {
  test('is loaded with the first character, and rates from then on', async () => {
    const load = vi.fn(async () => (password: string) => password.length / 4)
    const page = await signUpPage({ strengthMeter: load })
    await expect.element(page.password).toBeVisible()
    expect(load).not.toHaveBeenCalled()
    await page.password.fill('abcd')
    await expect.element(page.screen.getByRole('meter', { name: 'Password strength' })).toHaveAttribute('aria-valuetext', 'Weak')
    await page.password.fill('abcdabcdabcdabcd')
    await expect.element(page.screen.getByRole('meter')).toHaveAttribute('aria-valuetext', 'Strong')
    expect(load).toHaveBeenCalledTimes(1)
  })

  test('that cannot be loaded is left out', async () => {
    const page = await signUpPage({ strengthMeter: () => Promise.reject(new Error('offline')) })
    await fillIn(page)
    await vi.waitFor(() => expect(page.client.getSnapshot().status).toBe('signed-in'))
    await expect.element(page.screen.getByRole('meter')).not.toBeInTheDocument()
  })
})
