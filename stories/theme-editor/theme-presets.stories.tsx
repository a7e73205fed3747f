import type { Meta, StoryObj } from '@storybook/react-vite'
import { Auth, dark, github, google, highContrast, light, minimal, shadcn, shadcnHsl } from 'latchkey'

const meta = {
  title: 'Theme presets',
  component: Auth,
  args: { providers: [google, github] },
  parameters: { server: { users: [{ email: 'ada@example.test', password: 'correct horse battery' }] } },
} satisfies Meta<typeof Auth>

export default meta
type Story = StoryObj<typeof meta>

export const Minimal: Story = { args: { theme: minimal } }

export const HighContrast: Story = { args: { theme: highContrast } }

/** Colours of your own stay: the preset sees to their contrast. */
export const HighContrastInViolet: Story = { args: { theme: { ...highContrast, colorPrimary: '#7c3aed' } } }

/** Takes the variables of the app’s shadcn theme, as they are made since Tailwind 4. */
export const Shadcn: Story = { name: 'shadcn', args: { theme: shadcn } }

/** The same for variables that hold the three numbers of `hsl()`, as they were made before Tailwind 4. */
export const ShadcnHsl: Story = {
  name: 'shadcn, variables as HSL numbers',
  args: { theme: shadcnHsl },
  decorators: [(Story) => <div className="story-hsl-variables"><Story /></div>],
}

/** Light, whatever the person’s setting. */
export const Light: Story = { args: { theme: light } }

/** Dark, whatever the person’s setting. */
export const Dark: Story = { args: { theme: dark } }

/** One colour and a radius: the rest follows. */
export const OneColour: Story = { args: { theme: { colorPrimary: '#7c3aed', radius: '4px' } } }

/** The text on a pale colour turns dark by itself. */
export const PaleColour: Story = { args: { theme: { colorPrimary: '#facc15', radius: '16px' } } }
