import { addons } from 'storybook/manager-api'
import { create } from 'storybook/theming'
import { storyName } from './story-name.ts'

addons.setConfig({
  theme: create({ base: globalThis.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light', brandTitle: 'Latchkey', brandUrl: './' }),
  sidebar: { showRoots: true, renderLabel: ({ type, name }) => (type === 'story' ? storyName(name) : name) },
})
