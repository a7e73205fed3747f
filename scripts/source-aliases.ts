import { fileURLToPath } from 'node:url'

const entries = {
  'latchkey': 'index.ts', 'latchkey/core': 'core/index.ts', 'latchkey/dev-server': 'dev-server/index.ts', 'latchkey/dev-server/node': 'dev-server/node.ts',
  'latchkey/testing': 'testing/index.ts', 'latchkey/styles.css': 'styles.css',
}

/** For Vite: the package's entries by name, read from the source instead of the build. */
export const sourceAliases = [
  ...Object.entries(entries).map(([name, path]) => ({
    find: new RegExp(`^${name.replaceAll('.', '\\.')}$`), replacement: fileURLToPath(new URL(`../src/${path}`, import.meta.url)),
  })),
  { find: /^latchkey\/locales\/([^/]+)$/, replacement: fileURLToPath(new URL('../src/locales/$1.ts', import.meta.url)) },
]
