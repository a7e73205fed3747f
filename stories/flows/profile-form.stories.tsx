import type { Meta, StoryObj } from '@storybook/react-vite'
import { ProfileForm } from 'latchkey'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { said } from '../../.storybook/said.ts'
import { ProfileFormByHand } from '../parts/profile-form.js'
import source from '../parts/profile-form.tsx?raw'

const ada = { email: 'ada@example.test', password: 'correct horse battery', userMetadata: { full_name: 'Ada Example' } }

const meta = {
  title: 'Flows/ProfileForm',
  component: ProfileForm,
  args: { onSuccess: fn(), onError: fn() },
  parameters: { server: { users: [ada] } },
  beforeEach: async ({ loaded }) => { await loaded.auth.signInWithPassword(ada) },
} satisfies Meta<typeof ProfileForm>

export default meta
type Story = StoryObj<typeof meta>

export const Filled: Story = {
  play: async ({ canvas }) => { await waitFor(() => expect(canvas.getByLabelText(said('Name'))).toHaveValue('Ada Example')) },
}

/** `updateUser`: metadata. */
export const Saved: Story = {
  play: async ({ canvas, args }) => {
    const name = await canvas.findByLabelText(said('Name'))
    await userEvent.clear(name)
    await userEvent.type(name, 'Ada King')
    await userEvent.click(canvas.getByRole('button', { name: said('Save') }))
    await expect(await canvas.findByText(said('Your profile has been saved.'))).toBeVisible()
    await expect(args.onSuccess).toHaveBeenCalledOnce()
  },
}

export const WithPictureAndFields: Story = {
  args: {
    onUpload: async () => 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    fields: [{ name: 'company', label: 'Company' }, { name: 'newsletter', label: 'Send me the newsletter', kind: 'checkbox' }],
  },
}

export const PictureRefused: Story = {
  args: { onUpload: async () => '', maxBytes: 1_048_576 },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByLabelText(said('Name'))
    const input = canvasElement.querySelector<HTMLInputElement>('input[type="file"]')
    if (input) await userEvent.upload(input, new File([new Uint8Array(1_048_577)], 'ada.png', { type: 'image/png' }))
    await expect(await canvas.findByText(said('This picture is too large. Choose one of at most {size}.'))).toBeVisible()
  },
}

export const NotReachable: Story = {
  play: async ({ canvas, loaded }) => {
    loaded.server.faults.during('offline', { seconds: 60 })
    await userEvent.click(await canvas.findByRole('button', { name: said('Save') }))
    await expect(await canvas.findByText(said('The server could not be reached. Check your connection and try again.'))).toBeVisible()
  },
}

/** The same, put together by hand from `useProfileForm` and the parts. */
export const AsParts: Story = { render: () => <ProfileFormByHand />, parameters: { docs: { source: { code: source } } } }
