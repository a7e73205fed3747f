import { defineConfig } from 'vite'

/** Storybook's own: the configuration in the root builds the package, and is not for pages. */
export default defineConfig({})
