import { build } from 'esbuild'
import type { Plugin } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { createAuthClient } from '../../src/core/index.ts'
import type { createLease as createLockLease } from '../../src/core/platform/lock-lease.ts'
import type { createLease as createStorageLease } from '../../src/core/platform/storage-lease.ts'

/** What the simulation runs: the client, and the two leases that a browser may give it. */
export interface Engine {
  createAuthClient: typeof createAuthClient
  createLockLease: typeof createLockLease
  createStorageLease: typeof createStorageLease
}

/** A change to the text of one source file, which must be there exactly once. */
export interface Patch {
  file: string
  find: string
  replace: string
}

const root = fileURLToPath(new URL('../..', import.meta.url))

const entry = `
export { createAuthClient } from './src/core/client.ts'
export { createLease as createLockLease } from './src/core/platform/lock-lease.ts'
export { createLease as createStorageLease } from './src/core/platform/storage-lease.ts'
`

/** Bundles the core from its source, patched on purpose where asked, as a module of its own. */
export async function loadEngine(patches: readonly Patch[] = []): Promise<Engine> {
  const applied = new Set<Patch>()
  const { outputFiles: [file] } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true, format: 'esm', target: 'es2022', write: false, logLevel: 'silent', plugins: [patchSources(patches, applied)],
  })
  const missed = patches.find((patch) => !applied.has(patch))
  if (missed) throw new Error(`The patch of ${missed.file} was not applied: the core does not import that file.`)
  // SAFETY: the entry above exports these three, and nothing else.
  return (await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(file?.contents ?? []).toString('base64')}`)) as Engine
}

function patchSources(patches: readonly Patch[], applied: Set<Patch>): Plugin {
  return {
    name: 'patch-sources',
    setup({ onLoad }) {
      onLoad({ filter: /\/src\/core\/.*\.ts$/ }, async ({ path }) => {
        const contents = patches.filter(({ file }) => path.endsWith(`/src/core/${file}`)).reduce((text, patch) => {
          if (text.split(patch.find).length !== 2) throw new Error(`The patch of ${patch.file} does not fit: its text is there ${text.split(patch.find).length - 1} times.`)
          applied.add(patch)
          return text.replace(patch.find, () => patch.replace)
        }, await readFile(path, 'utf8'))
        return { contents, loader: 'ts' }
      })
    },
  }
}
