import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { chromiumArguments, findChromium } from './scripts/chromium.ts'
import { sourceAliases } from './scripts/source-aliases.ts'

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Bundled before the first test: found later, one of them reloads the page in the middle of a test. */
const optimizeDeps = {
  include: [
    'react', 'react-dom', 'react-dom/client', 'react-dom/server', 'react/jsx-runtime', 'react/jsx-dev-runtime', '@tanstack/react-query', 'react-hook-form', 'zod/mini',
    '@radix-ui/react-dialog', 'libphonenumber-js/min', 'jose', 'uqr', 'bcryptjs', '@simplewebauthn/server', '@noble/curves/secp256k1.js',
    '@noble/hashes/hmac.js', '@noble/hashes/sha2.js', '@noble/hashes/sha3.js', '@noble/hashes/utils.js', '@supabase/supabase-js', 'axe-core', 'vitest-browser-react', 'otpauth',
  ],
}

type PicturePath = Readonly<Record<'root' | 'testFileDirectory' | 'arg' | 'ext', string>>

/** A function, since two projects cannot share one browser object. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: { executablePath: findChromium(), args: chromiumArguments },
    contextOptions: { reducedMotion: 'reduce' as const, locale: 'en-US', timezoneId: 'UTC', deviceScaleFactor: 1 },
  }),
  instances: [{ browser: 'chromium' as const }],
  expect: {
    toMatchScreenshot: {
      comparatorName: 'pixelmatch' as const,
      // Another build of the browser may draw an edge otherwise; a word or a colour that has changed is more.
      comparatorOptions: { threshold: 0.1, allowedMismatchedPixelRatio: 0.001 },
      resolveScreenshotPath: ({ root, testFileDirectory, arg, ext }: PicturePath) => join(root, testFileDirectory, 'references', `${arg}${ext}`),
      resolveDiffPath: ({ root, arg, ext }: PicturePath) => join(root, 'test-results', 'pictures', `${arg}${ext}`),
    },
  },
  viewport: { width: 800, height: 700 },
})

/** A busy machine may take a real browser's focus or a frame away: in CI such a test gets one more try, and says so. */
const retry = process.env.CI ? 1 : 0

/** Tests run on the source; `test/dist` alone looks at the built package. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: sourceAliases },
        plugins: [react()],
        test: {
          name: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.browser.test.{ts,tsx}', 'test/dist/**', 'test/e2e/**'],
          setupFiles: ['test/setup-node.ts'],
          testTimeout: 30_000,
          retry,
        },
      },
      {
        resolve: { alias: sourceAliases },
        plugins: [react()],
        optimizeDeps,
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          exclude: ['test/dist/**', 'test/e2e/**'],
          setupFiles: ['test/setup-browser.ts'],
          testTimeout: 30_000,
          retry,
          browser: browser(),
        },
      },
      {
        plugins: [storybookTest({ configDir: source('./.storybook') })],
        optimizeDeps,
        test: { name: 'storybook', testTimeout: 30_000, retry, browser: browser() },
      },
      {
        test: { name: 'dist', include: ['test/dist/**/*.test.ts'], testTimeout: 60_000 },
      },
    ],
  },
})
