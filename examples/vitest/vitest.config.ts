import { defineConfig } from 'vitest/config'

/** With its globals there, Testing Library takes away what a test has rendered. */
export default defineConfig({ test: { globals: true } })
