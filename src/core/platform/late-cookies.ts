import { decodeBase64url } from '../../shared/base64url.js'
import type { StoragePort } from './ports.js'

const load = () => import('./cookie-storage.js').then(({ createCookieStorage }) => createCookieStorage(decodeBase64url))

/** Storage in cookies, whose format is loaded when it is first read. */
export const lateCookies: StoragePort = {
  getItem: (key) => load().then((cookies) => cookies.getItem(key)),
  setItem: (key, value) => load().then((cookies) => cookies.setItem(key, value)),
  removeItem: (key) => load().then((cookies) => cookies.removeItem(key)),
}
