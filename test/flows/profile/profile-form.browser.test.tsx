import { ProfileForm, SignedIn, useProfileForm, type MetadataField, type ProfileFormProps } from 'latchkey'
import { ada } from 'latchkey/testing'
import { describe, expect, test, vi } from 'vitest'
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

test('an upload that gives no address is said, and what it has to return', async () => {
  const onError = vi.fn()
  // @ts-expect-error: an app without types forgets to return the address.
  const page = await profilePage({ onUpload: async () => undefined, onError })
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('no file input')
  await userEvent.upload(input, new File(['x'], 'ada.png', { type: 'image/png' }))
  await expect.element(page.screen.getByText('The picture could not be uploaded. Try again.')).toBeVisible()
  expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'invalid_argument', message: expect.stringContaining('Return it as a string') }))
  await page.name.fill('Ada King')
  await page.save.click()
  await expect.element(page.saved).toBeVisible()
})

test('an upload that fails is said, and the form can be saved all the same', async () => {
  const [onError, full] = [vi.fn(), new Error('bucket full')]
  const page = await profilePage({ onUpload: () => Promise.reject(full), onError })
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('no file input')
  await userEvent.upload(input, new File(['x'], 'ada.png', { type: 'image/png' }))
  await expect.element(page.screen.getByText('The picture could not be uploaded. Try again.')).toBeVisible()
  expect(onError).toHaveBeenCalledWith(full)
  await page.save.click()
  await expect.element(page.saved).toBeVisible()
})

describe('while a picture is uploaded', () => {
  const other = picture.replace('data:image/png;', 'data:image/png;name=other;')

  /** A page whose uploads wait until the test ends them, in the order that they began in. */
  async function uploadPage() {
    const uploads: ((url: string) => void)[] = []
    const onUpload = () => new Promise<string>((resolve) => { uploads.push(resolve) })
    const page = await profilePage({ onUpload }, named({ full_name: 'Ada Example', avatar_url: picture }))
    const upload = async (count: number) => {
      const input = document.querySelector<HTMLInputElement>('input[type="file"]')
      if (!input) throw new Error('no file input')
      await userEvent.upload(input, new File(['x'], `${count}.png`, { type: 'image/png' }))
      await vi.waitFor(() => expect(uploads).toHaveLength(count))
    }
    const shown = () => document.querySelector<HTMLImageElement>('.lk-avatar img')?.src
    return { ...page, uploads, upload, shown, remove: page.screen.getByRole('button', { name: 'Remove picture' }) }
  }

  test('removing the picture gives the upload up', async () => {
    const page = await uploadPage()
    await page.upload(1)
    await page.remove.click()
    page.uploads[0]?.(other)
    await page.save.click()
    await expect.element(page.saved).toBeVisible()
    expect(page.shown()).toBeUndefined()
    expect(metadataOf(page)).not.toMatchObject({ avatar_url: expect.stringMatching(/./) })
  })

  test('a first upload that hangs can be given up, and the rest be saved', async () => {
    const page = await profilePage({ onUpload: () => new Promise(() => undefined) })
    const input = document.querySelector<HTMLInputElement>('input[type="file"]')
    if (!input) throw new Error('no file input')
    await userEvent.upload(input, new File(['x'], 'ada.png', { type: 'image/png' }))
    await page.screen.getByRole('button', { name: 'Cancel' }).click()
    await expect.element(page.screen.getByRole('button', { name: 'Choose a picture' })).toHaveFocus()
    await page.name.fill('Ada King')
    await page.save.click()
    await expect.element(page.saved).toBeVisible()
  })

  test('choosing another one counts, whichever is there first', async () => {
    const page = await uploadPage()
    await page.upload(1)
    await page.upload(2)
    page.uploads[1]?.(other)
    await vi.waitFor(() => expect(page.shown()).toBe(other))
    page.uploads[0]?.('data:,late')
    await page.save.click()
    await expect.element(page.saved).toBeVisible()
    expect(metadataOf(page)).toMatchObject({ avatar_url: other })
  })

  test('a form put together by hand saves nothing either', async () => {
    function OwnForm({ onUpload }: Required<Pick<ProfileFormProps, 'onUpload'>>) {
      const { submit, form, picture: { choose, isUploading } } = useProfileForm({ onUpload })
      return (
        <form onSubmit={(event) => void submit(event)}>
          <input aria-label="Name" {...form.register('fullName')} />
          <button type="button" onClick={() => choose(new File(['x'], 'ada.png', { type: 'image/png' }))}>Choose</button>
          <output>{isUploading ? 'Uploading' : 'There'}</output>
        </form>
      )
    }
    let end: (url: string) => void = () => undefined
    const { screen, client, bodies } = await renderFlow(<SignedIn><OwnForm onUpload={() => new Promise((resolve) => { end = resolve })} /></SignedIn>, named({}))
    await client.signInWithPassword(ada)
    await screen.getByRole('button', { name: 'Choose' }).click()
    await expect.element(screen.getByText('Uploading')).toBeVisible()
    await screen.getByLabelText('Name').fill('Ada King')
    await userEvent.keyboard('{Enter}')
    end(picture)
    await expect.element(screen.getByText('There')).toBeVisible()
    await screen.getByLabelText('Name').click()
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(bodies.filter((body) => JSON.stringify(body).includes('Ada King'))).toEqual([{ data: { full_name: 'Ada King', avatar_url: picture } }]))
  })

  test('nothing is saved before it is there', async () => {
    const page = await uploadPage()
    await page.name.fill('Ada King')
    await page.upload(1)
    await page.name.click()
    await userEvent.keyboard('{Enter}')
    expect(page.bodies).not.toContainEqual({ data: { full_name: 'Ada King' } })
    page.uploads[0]?.(other)
    await vi.waitFor(() => expect(page.shown()).toBe(other))
    await page.save.click()
    await expect.element(page.saved).toBeVisible()
    expect(page.bodies).toContainEqual({ data: { full_name: 'Ada King', avatar_url: other } })
  })
})
