import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { Field, PhoneInput, ThemeRoot } from '../../src/ui/index.js'

const words = { country: 'Country', chosenCountry: 'Country: {country}', searchCountry: 'Search countries', noCountry: 'No country has this name or code.' }

const meta = {
  title: 'Primitives/PhoneInput',
  component: PhoneInput,
  parameters: { server: false },
  args: { words, defaultCountry: 'DE', onValueChange: fn() },
  decorators: [(Story, { parameters }) => <ThemeRoot className="story-column"><Field label="Phone number" error={parameters['error']}><Story /></Field></ThemeRoot>],
} satisfies Meta<typeof PhoneInput>

export default meta

type Story = StoryObj<typeof meta>

export const Empty: Story = {}

export const Pasted: Story = {
  play: async ({ args, canvasElement, canvas }) => {
    await expect(await canvas.findByRole('button', { name: /Germany/ })).toBeVisible()
    await userEvent.click(within(canvasElement).getByLabelText('Phone number'))
    await userEvent.paste('+44 20 7946 0958')
    await expect(await canvas.findByRole('button', { name: /United Kingdom/ })).toBeVisible()
    await expect(args.onValueChange).toHaveBeenLastCalledWith('+442079460958')
  },
}

export const CountryList: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Germany/ }))
    await userEvent.type(canvas.getByRole('combobox'), 'united')
    await expect(canvas.getByRole('option', { name: /United Kingdom/ })).toBeVisible()
  },
}

export const NoSuchCountry: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Germany/ }))
    await userEvent.type(canvas.getByRole('combobox'), 'xyzzy')
    await expect(canvas.getByText('No country has this name or code.')).toBeVisible()
  },
}

export const Invalid: Story = { parameters: { error: 'Enter the whole number, with its country code if it is from abroad.' } }

export const Disabled: Story = { args: { disabled: true } }
