import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An app outside the repository, whose `latchkey` is unpacked from the tarball that would be published. */
export interface PackedApp {
  readonly folder: string
  remove(): void
}

/** Makes such an app from the files of a folder, or an empty one; all other packages are those of the repository. */
export function createPackedApp(files?: string): PackedApp {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-app-'))
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'latchkey'), { recursive: true })
  if (files) cpSync(files, folder, { recursive: true, filter: (path) => !path.includes('node_modules') })
  for (const name of readdirSync('node_modules')) if (name !== 'latchkey' && !name.startsWith('.cache')) symlinkSync(join(process.cwd(), 'node_modules', name), join(modules, name))
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder])
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', join(modules, 'latchkey'), '--strip-components', '1'])
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
