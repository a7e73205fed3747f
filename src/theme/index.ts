export { themeToCss } from './css.js'
export { ThemeProvider, useTheme } from './theme-context.js'
export { dark, light, type Theme } from './theme.js'
export { useThemeRoot, type ThemeRootProps } from './use-theme-root.js'
