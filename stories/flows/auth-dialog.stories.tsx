import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthDialog, Button, github, google } from 'latchkey'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { said } from '../../.storybook/said.ts'

const meta = {
  title: 'Flows/AuthDialog',
  component: AuthDialog,
  args: { providers: [google, github], onSuccess: fn(), onOpenChange: fn(), children: <Button className="lk-root">Sign in to comment</Button> },
  parameters: { showsSession: true, server: { users: [{ email: 'ada@example.test', password: 'correct horse battery' }] } },
} satisfies Meta<typeof AuthDialog>

export default meta
type Story = StoryObj<typeof meta>

export const Closed: Story = {}

export const Open: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in to comment' }))
    await expect(await screen.findByRole('dialog', { name: said('Sign in') })).toHaveFocus()
    await waitFor(() => expect(screen.getByLabelText(said('Email'))).toBeVisible())
  },
}

/** It closes itself. */
export const SignedIn: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in to comment' }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.type(await dialog.findByLabelText(said('Email')), 'ada@example.test')
    await userEvent.type(dialog.getByLabelText(said('Password')), 'correct horse battery')
    await userEvent.click(dialog.getByRole('button', { name: said('Sign in') }))
    await waitFor(() => expect(args.onSuccess).toHaveBeenCalled())
    await expect(screen.queryByRole('dialog')).toBeNull()
  },
}
