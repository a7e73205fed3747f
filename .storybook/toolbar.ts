import type { Preview } from '@storybook/react-vite'
import { locales } from './locales.ts'
import { themes } from './themes.ts'

const item = (value: string, title: string) => ({ value, title })

/** What can be chosen above a story. */
export const globalTypes: NonNullable<Preview['globalTypes']> = {
  theme: {
    description: 'Theme',
    toolbar: { title: 'Theme', icon: 'paintbrush', items: Object.entries(themes).map(([value, { title }]) => item(value, title)), dynamicTitle: true },
  },
  colorScheme: {
    description: 'Colour scheme',
    toolbar: { title: 'Colour scheme', icon: 'mirror', items: [item('light', 'Light'), item('dark', 'Dark')], dynamicTitle: true },
  },
  direction: {
    description: 'Direction',
    toolbar: { title: 'Direction', icon: 'transfer', items: [item('auto', 'As the language'), item('ltr', 'Left to right'), item('rtl', 'Right to left')], dynamicTitle: true },
  },
  locale: {
    description: 'Language',
    toolbar: { title: 'Language', icon: 'globe', items: locales.map(({ tag, name }) => item(tag, name)), dynamicTitle: true },
  },
  client: {
    description: 'Client',
    toolbar: { title: 'Client', icon: 'lightning', items: [item('latchkey', 'latchkey/core'), item('supabase-js', 'supabase-js')], dynamicTitle: true },
  },
  inbox: {
    description: 'Inbox',
    toolbar: { title: 'Inbox', icon: 'email', items: [item('hidden', 'Without the inbox'), item('beside', 'Inbox beside')], dynamicTitle: true },
  },
}

export const initialGlobals = { theme: 'none', colorScheme: 'light', direction: 'auto', locale: 'en', client: 'latchkey', inbox: 'hidden' }
