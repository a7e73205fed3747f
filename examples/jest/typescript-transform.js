import { transformSync } from 'esbuild'

/** Takes the types and the JSX out of a file; any transform that keeps its `import`s does. */
export default {
  process: (text, filename) => transformSync(text, { loader: 'tsx', jsx: 'automatic', format: 'esm', target: 'es2022', sourcemap: 'inline', sourcefile: filename }),
}
