import { defineConfig } from 'vite'

/** Builds the package: one file out for each file in, so that "use client" stays where it was written and unused modules fall away. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist',
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox128', 'safari18'],
    sourcemap: true,
    minify: false,
    cssMinify: 'lightningcss',
    cssCodeSplit: true,
    reportCompressedSize: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        'core/index': 'src/core/index.ts',
        'dev-server/index': 'src/dev-server/index.ts',
        'dev-server/node': 'src/dev-server/node.ts',
        'dev-server/cli': 'src/dev-server/cli.ts',
        'testing/index': 'src/testing/index.ts',
        styles: 'src/styles.css',
      },
      formats: ['es'],
      cssFileName: 'styles',
    },
    rolldownOptions: {
      external: [/^[^./]/],
      checks: { moduleLevelDirective: false },
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
})
