import { decodeBase64url, encodeBase64url } from '../../shared/base64url.js'
import type { StoragePort } from './ports.js'

const load = () => import('./cookie-storage.js').then(({ createCookieStorage }) => createCookieStorage({ decodeBase64url, encodeBase64url }))

/** Storage in cookies, whose format is loaded when it is first read. */
export const lateCookies: StoragePort = {
  getItem: async (key) => (await load()).getItem(key),
  setItem: async (key, value) => (await load()).setItem(key, value),
  removeItem: async (key) => (await load()).removeItem(key),
}
