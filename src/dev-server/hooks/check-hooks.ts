import type { Config } from '../config/index.js'
import { hookConfig, hookNames, optionName } from './hook-config.js'

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]', 'host.docker.internal'])

/** Refuses hooks that could never be called, or whose messages nobody could check, by the name of the setting. */
export function checkHooks(config: Config): void {
  for (const name of hookNames) {
    const hook = hookConfig(config, name)
    if (!hook) continue
    const option = optionName(name)
    const url = URL.parse(hook.uri)
    const isKnown = url?.protocol === 'https:' || url?.protocol === 'pg-functions:' || (url?.protocol === 'http:' && localHosts.has(url.hostname))
    if (!isKnown) throw new TypeError(`latchkey: config.${option}Uri is '${hook.uri}'. A hook is at https://, at http:// on this machine, or at pg-functions://.`)
    const wrong = hook.secrets.split('|').some((secret) => secret !== '' && !/^v1,whsec_[A-Za-z0-9+/=]{32,88}$/.test(secret))
    if (wrong) throw new TypeError(`latchkey: config.${option}Secrets has a secret of another form than 'v1,whsec_' and 32 to 88 characters of base64, joined by '|'.`)
  }
}
