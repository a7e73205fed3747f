import type { Meta, StoryObj } from '@storybook/react-vite'
import { dark, highContrast, light, minimal } from 'latchkey'
import { expect, fireEvent, userEvent, within } from 'storybook/test'
import { ThemeEditor } from './theme-editor.js'

const meta = {
  title: 'Theme editor',
  tags: ['!autodocs'],
  parameters: { server: { config: { externalAnonymousUsersEnabled: true } } },
  render: (_, { loaded }) => <ThemeEditor client={loaded.auth} presets={{ light, dark, highContrast, minimal }} />,
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** Choose, look, and copy the prop. */
export const Editor: Story = {
  play: async ({ canvasElement }) => {
    const controls = within(within(canvasElement).getByRole('form', { name: 'Theme' }))
    const prop = () => within(canvasElement).getByLabelText('The theme prop').textContent
    await fireEvent.change(controls.getByLabelText('Primary colour', { selector: 'input' }), { target: { value: '#7c3aed' } })
    await expect(prop()).toBe("theme={{\n  colorPrimary: '#7c3aed',\n}}")
    await fireEvent.change(controls.getByLabelText('Corner', { selector: 'input' }), { target: { value: '4' } })
    await expect(prop()).toContain("radius: '4px'")
    await userEvent.click(controls.getByRole('button', { name: 'Corner: as it was' }))
    await expect(prop()).not.toContain('radius')
  },
}
