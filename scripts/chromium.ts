import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where the browser for the tests is; `CHROMIUM_PATH` names another. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : undefined
  return candidates.find((path) => existsSync(path))
}

/** Starts Chromium quietly, and draws text the same way on every machine. */
export const chromiumArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--no-first-run', '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb',
]

const help = `The tests drive a real Chromium, and none was found.
  Debian or Ubuntu, as root:  apt-get install chromium
  elsewhere:                  install Chromium or Chrome, and set CHROMIUM_PATH to its executable`

/** Installs the named Debian packages where that is possible: as root, with apt-get. */
export function installDebianPackages(packages: readonly string[]): void {
  const apt = (...args: string[]) => execFileSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...packages)
}

/** Gives the path of a Chromium, installing Debian's package when run as root on a machine without one. */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(help)
  console.log('Installing Chromium from Debian’s packages …')
  installDebianPackages(['chromium', 'fonts-liberation'])
  const installed = findChromium()
  if (!installed) throw new Error(help)
  return installed
}

if (import.meta.main) console.log(ensureChromium())
