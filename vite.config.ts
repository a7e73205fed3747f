import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig, type UserConfig } from 'vite'
import { shortenInternalNames, shortenStylesheets } from './scripts/internal-names.ts'
import { joinLeaves } from './scripts/join-leaves.ts'

const shared: UserConfig['build'] = {
  outDir: 'dist',
  target: 'es2022',
  cssTarget: ['chrome123', 'firefox128', 'safari18'],
  sourcemap: true,
  minify: false,
  reportCompressedSize: false,
}

const locales = Object.fromEntries(globSync('src/locales/*.ts').map((path) => [`locales/${basename(path, '.ts')}`, path]))

const isPackage = /^[^./]/
const isServer = /^\.\.\/dev-server\//

/** What runs in apps: one file out for each file in, so that "use client" stays where it was written and unused modules fall away. */
const library: UserConfig['build'] = {
  ...shared,
  cssMinify: 'lightningcss',
  cssCodeSplit: true,
  lib: {
    entry: { index: 'src/index.ts', 'core/index': 'src/core/index.ts', 'testing/index': 'src/testing/index.ts', styles: 'src/styles.css', ...locales },
    formats: ['es'],
    cssFileName: 'styles',
  },
  rolldownOptions: {
    external: [isPackage, isServer],
    checks: { moduleLevelDirective: false, pluginTimings: false },
    output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
  },
}

/** The embedded server: few files, since opening many is most of the time that a command takes to start. */
const server: UserConfig['build'] = {
  ...shared,
  emptyOutDir: false,
  lib: {
    entry: { 'dev-server/index': 'src/dev-server/index.ts', 'dev-server/node': 'src/dev-server/node.ts', 'dev-server/cli': 'src/dev-server/cli.ts' },
    formats: ['es'],
  },
  rolldownOptions: {
    external: [isPackage],
    checks: { pluginTimings: false },
    output: { entryFileNames: '[name].js', chunkFileNames: 'dev-server/chunks/[name]-[hash].js' },
  },
}

/** Builds the package, in two passes: `--mode server` is the second. */
export default defineConfig(({ mode }) => (mode === 'server' ? { publicDir: false, build: server } : { publicDir: false, build: library, plugins: [joinLeaves, shortenInternalNames, shortenStylesheets] }))
