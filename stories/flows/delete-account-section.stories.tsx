import type { Meta, StoryObj } from '@storybook/react-vite'
import { DeleteAccountSection, type DeleteAccountSectionProps } from 'latchkey'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { DeleteAccountSectionByHand } from '../parts/delete-account-section.js'
import source from '../parts/delete-account-section.tsx?raw'
import { said, translated } from '../../.storybook/said.ts'

const ada = { email: 'ada@example.test', password: 'correct horse battery' }

const onDelete: DeleteAccountSectionProps['onDelete'] = async () => undefined

const meta = {
  title: 'Flows/DeleteAccountSection',
  component: DeleteAccountSection,
  args: { onDelete, onSuccess: fn(), onError: fn() },
  parameters: { server: { users: [ada] } },
  beforeEach: async ({ loaded }) => { await loaded.auth.signInWithPassword(ada) },
} satisfies Meta<typeof DeleteAccountSection>

export default meta
type Story = StoryObj<typeof meta>

async function type(phrase: string) {
  await userEvent.click(await screen.findByRole('button', { name: said('Delete account') }))
  const dialog = within(await screen.findByRole('alertdialog', { name: said('Delete your account?') }))
  await userEvent.type(dialog.getByLabelText(said('Type “{phrase}” to confirm')), phrase)
  await userEvent.click(dialog.getByRole('button', { name: said('Delete for good') }))
  return dialog
}

const refuse = (code: string) => async () => ({ error: { name: 'AuthApiError', message: code, code } })

export const Start: Story = {}

export const Asks: Story = {
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: said('Delete account') }))
    await expect(await screen.findByLabelText(said('Type “{phrase}” to confirm', { phrase: 'delete my account' }))).toHaveFocus()
  },
}

export const WrongWords: Story = {
  play: async () => {
    const dialog = await type('delete')
    await waitFor(() => expect(dialog.getByText(said('Type the words exactly as they stand above.'))).toBeVisible())
  },
}

export const Pending: Story = {
  args: { onDelete: () => new Promise(() => undefined) },
  play: async () => {
    const dialog = await type(translated('delete my account'))
    await expect(await dialog.findByRole('button', { name: said('Deleting…') })).toHaveAttribute('aria-busy', 'true')
  },
}

export const Refused: Story = {
  args: { onDelete: async () => { throw new Error('The backend is down.') } },
  play: async () => {
    const dialog = await type(translated('delete my account'))
    await waitFor(() => expect(dialog.getByText(said('Your account could not be deleted. Try again in a moment.'))).toBeVisible())
  },
}

/** The app's backend wants the current password first. */
export const StepUp: Story = {
  args: { onDelete: refuse('current_password_required') },
  play: async () => {
    await type(translated('delete my account'))
    const dialog = within(await screen.findByRole('dialog', { name: said('Confirm that it is you') }))
    await expect(await dialog.findByLabelText(said('Current password'))).toHaveFocus()
  },
}

export const Deleted: Story = {
  play: async ({ canvas, args }) => {
    await type(translated('delete my account'))
    await expect(await canvas.findByText(said('Your account has been deleted.'))).toBeVisible()
    await expect(args.onSuccess).toHaveBeenCalledTimes(1)
  },
}

/** Words of the app's own. */
export const OtherWords: Story = {
  args: { confirmPhrase: 'acme-production' },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: said('Delete account') }))
    await waitFor(() => expect(screen.getByLabelText(said('Type “{phrase}” to confirm', { phrase: 'acme-production' }))).toBeVisible())
  },
}

export const Disabled: Story = { args: { disabled: true } }

/** The same, put together by hand from `useDeleteAccountSection` and the parts. */
export const AsParts: Story = { render: () => <DeleteAccountSectionByHand />, parameters: { docs: { source: { code: source } } } }
