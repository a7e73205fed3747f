import { dark, light, type Theme } from 'latchkey'

/** The themes of the toolbar. */
export const themes: Readonly<Record<string, { readonly title: string; readonly theme: Theme | undefined }>> = {
  none: { title: 'Unthemed', theme: undefined },
  light: { title: 'light', theme: light },
  dark: { title: 'dark', theme: dark },
  violet: { title: 'One colour and a radius', theme: { colorPrimary: '#7c3aed', radius: '4px' } },
  yellow: { title: 'A pale colour', theme: { colorPrimary: '#facc15', radius: '16px' } },
}
