import { ProfileForm, SignedIn, type MetadataField, type ProfileFormProps } from 'latchkey'
import { ada } from 'latchkey/testing'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderFlow, type FlowOptions } from '../render-flow.js'

const picture = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const named = (userMetadata: NonNullable<FlowOptions['users']>[number]['userMetadata']) => ({ users: [{ ...ada, userMetadata }] })

async function profilePage(props: ProfileFormProps = {}, options: FlowOptions = named({ full_name: 'Ada Example', plan: 'pro' })) {
  const flow = await renderFlow(<SignedIn><ProfileForm {...props} /></SignedIn>, options)
  const { screen, client } = flow
  await client.signInWithPassword(ada)
  const name = screen.getByLabelText('Name')
  await expect.element(name).toBeVisible()
  return { ...flow, name, save: screen.getByRole('button', { name: 'Save' }), saved: screen.getByText('Your profile has been saved.') }
}

const metadataOf = ({ client }: Awaited<ReturnType<typeof profilePage>>) => {
  const snapshot = client.getSnapshot()
  return snapshot.status === 'signed-in' ? snapshot.user.user_metadata : {}
}

test('updateUser: metadata, by a name; what has not changed is not sent', async () => {
  const onSuccess = vi.fn()
  const page = await profilePage({ onSuccess })
  await expect.element(page.name).toHaveValue('Ada Example')
  await expect.element(page.name).toHaveAttribute('autocomplete', 'name')
  await page.name.fill('  Ada King ')
  await page.save.click()
  await expect.element(page.saved).toBeVisible()
  expect(page.bodies).toContainEqual({ data: { full_name: 'Ada King' } })
  expect(onSuccess).toHaveBeenCalledTimes(1)
  expect(metadataOf(page)).toMatchObject({ full_name: 'Ada King', plan: 'pro' })
})

test('what is emptied is taken away, in both places where providers write it', async () => {
  const page = await profilePage({}, named({ full_name: 'Ada', name: 'Ada', picture }))
  await page.name.fill('')
  await page.screen.getByRole('button', { name: 'Remove picture' }).click()
  await page.save.click()
  await expect.element(page.saved).toBeVisible()
  expect(Object.keys(metadataOf(page))).not.toEqual(expect.arrayContaining(['full_name']))
  expect(metadataOf(page)).not.toHaveProperty('picture')
})

test('fields of the app: a choice, a tick, a number', async () => {
  const fields: readonly MetadataField[] = [
    { name: 'plan', label: 'Plan', kind: 'select', choices: [{ value: 'free', label: 'Free' }, { value: 'pro', label: 'Pro' }] },
    { name: 'newsletter', label: 'Newsletter', kind: 'checkbox' },
    { name: 'age', label: 'Age', kind: 'number' },
  ]
  const page = await profilePage({ fields }, named({ plan: 'pro', age: 36 }))
  await expect.element(page.screen.getByLabelText(/^Plan/)).toHaveValue('pro')
  await expect.element(page.screen.getByLabelText(/^Age/)).toHaveValue(36)
  await page.screen.getByLabelText(/^Plan/).selectOptions('free')
  await page.screen.getByLabelText(/^Newsletter/).click()
  await page.screen.getByLabelText(/^Age/).fill('37')
  await page.save.click()
  await expect.element(page.saved).toBeVisible()
  expect(metadataOf(page)).toMatchObject({ plan: 'free', newsletter: true, age: 37 })
})

test('G43: another tab changes the person: what was typed stays, what nobody has touched follows', async () => {
  const fields: readonly MetadataField[] = [{ name: 'plan', label: 'Plan' }]
  const page = await profilePage({ fields })
  await page.name.fill('Ada Ki')
  await page.client.updateUser({ data: { full_name: 'Somebody else', plan: 'free' } })
  await expect.element(page.screen.getByLabelText(/^Plan/)).toHaveValue('free')
  await expect.element(page.name).toHaveValue('Ada Ki')
})

test('a picture is uploaded by the app, shown, and saved', async () => {
  const onUpload = vi.fn<(file: File) => Promise<string>>(async () => picture)
  const page = await profilePage({ onUpload })
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('no file input')
  await userEvent.upload(input, new File(['x'], 'ada.png', { type: 'image/png' }))
  await vi.waitFor(() => expect(document.querySelector<HTMLImageElement>('.lk-avatar img')?.src).toBe(picture))
  await page.save.click()
  await expect.element(page.saved).toBeVisible()
  expect(metadataOf(page)).toHaveProperty('avatar_url', picture)
})

test.each([
  ['another kind of file', new File(['x'], 'ada.pdf', { type: 'application/pdf' }), 'This file cannot be used as a picture. Choose another one.'],
  ['a large file', new File(['x'.repeat(3000)], 'ada.png', { type: 'image/png' }), 'This picture is too large. Choose one of at most 2 kB.'],
])('%s is refused before it is uploaded', async (_, file, text) => {
  const onUpload = vi.fn(async () => picture)
  const page = await profilePage({ onUpload, maxBytes: 2048 })
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('no file input')
  await userEvent.upload(input, file)
  await expect.element(page.screen.getByText(text)).toBeVisible()
  expect(onUpload).not.toHaveBeenCalled()
})

test('an upload that fails is said, and the form can be saved all the same', async () => {
  const page = await profilePage({ onUpload: () => Promise.reject(new Error('bucket full')) })
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('no file input')
  await userEvent.upload(input, new File(['x'], 'ada.png', { type: 'image/png' }))
  await expect.element(page.screen.getByText('The picture could not be uploaded. Try again.')).toBeVisible()
  await page.save.click()
  await expect.element(page.saved).toBeVisible()
})
