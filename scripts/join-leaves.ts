import { build } from 'esbuild'
import { dirname } from 'node:path'
import type { Plugin } from 'vite'

/** Rooms of the core that one `import()` loads whole, and that nothing else enters. */
const leaf = /core\/operations\/(on-demand|passkeys)\/index\.ts$/

/**
 * Builds each of these rooms into one file: it arrives in one request where no bundler has been, and a bundler that makes a single file of everything
 * puts a wrapper around each module that is loaded by `import()`.
 */
export const joinLeaves: Plugin = {
  name: 'join-leaves',
  async load(id) {
    if (!leaf.test(id)) return null
    const { outputFiles } = await build({
      entryPoints: [id], outdir: dirname(id), bundle: true, write: false, format: 'esm', target: 'es2022', charset: 'utf8', sourcemap: 'external',
    })
    const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
    return { code: textOf('.js'), map: textOf('.map') }
  },
}
