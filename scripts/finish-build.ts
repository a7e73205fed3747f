import { chmodSync, writeFileSync } from 'node:fs'

/** TypeScript refuses an untyped `import 'latchkey/styles.css'`. */
writeFileSync('dist/styles.css.d.ts', 'export {}\n')
chmodSync('dist/dev-server/cli.js', 0o755)
