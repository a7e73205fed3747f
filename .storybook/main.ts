import type { StorybookConfig } from '@storybook/react-vite'
import { fileURLToPath } from 'node:url'
import { mergeConfig } from 'vite'

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/react-vite', options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } } },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
  typescript: { reactDocgen: 'react-docgen-typescript' },
  viteFinal: (base) =>
    mergeConfig(base, {
      base: './',
      resolve: {
        alias: [
          { find: /^latchkey$/, replacement: source('../src/index.ts') },
          { find: /^latchkey\/core$/, replacement: source('../src/core/index.ts') },
          { find: /^latchkey\/dev-server$/, replacement: source('../src/dev-server/index.ts') },
          { find: /^latchkey\/testing$/, replacement: source('../src/testing/index.ts') },
          { find: /^latchkey\/styles\.css$/, replacement: source('../src/styles.css') },
        ],
      },
      build: { cssTarget: ['chrome123', 'firefox128', 'safari18'], rolldownOptions: { checks: { moduleLevelDirective: false } } },
    }),
}

export default config
