import { dark, highContrast, light, minimal, shadcn, type Theme } from 'latchkey'

/** The themes of the toolbar. */
export const themes: Readonly<Record<string, { readonly title: string; readonly theme: Theme | undefined }>> = {
  none: { title: 'Unthemed', theme: undefined },
  light: { title: 'light', theme: light },
  dark: { title: 'dark', theme: dark },
  highContrast: { title: 'highContrast', theme: highContrast },
  minimal: { title: 'minimal', theme: minimal },
  shadcn: { title: 'shadcn, on an app’s variables', theme: shadcn },
  violet: { title: 'One colour and a radius', theme: { colorPrimary: '#7c3aed', radius: '4px' } },
  yellow: { title: 'A pale colour', theme: { colorPrimary: '#facc15', radius: '16px' } },
}
