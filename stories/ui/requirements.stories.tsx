import type { Meta, StoryObj } from '@storybook/react-vite'
import { Requirements, ThemeRoot } from '../../src/ui/index.js'

const meta = {
  title: 'Primitives/Requirements',
  component: Requirements,
  parameters: { server: false },
  args: {
    'metLabel': 'Met:',
    'notMetLabel': 'Not met:',
    'aria-label': 'Password requirements',
    'requirements': [
      { id: 'lower', label: 'A lower-case letter', isMet: true },
      { id: 'minLength', label: 'At least 10 characters', isMet: false },
      { id: 'digit', label: 'A digit', isMet: false },
    ],
  },
  decorators: [(Story) => <ThemeRoot><Story /></ThemeRoot>],
} satisfies Meta<typeof Requirements>

export default meta

type Story = StoryObj<typeof meta>

export const SomeMet: Story = {}
