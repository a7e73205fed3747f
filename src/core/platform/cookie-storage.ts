import type { StoragePort } from './ports.js'

/** What `@supabase/ssr` lets a cookie hold. */
const chunkSize = 3180

const prefix = 'base64-'
const attributes = 'Path=/; SameSite=Lax'

type Decode = (text: string) => Uint8Array

/** Base64url of a text's UTF-8: one line, where sharing it would make a bundle of its own. */
const encode = (text: string) => btoa(String.fromCodePoint(...new TextEncoder().encode(text))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')

/** Cookies as `@supabase/ssr` writes and reads them, so that a server shares the session; the decoder is the first bundle's. */
export const createCookieStorage = (decodeBase64url: Decode): StoragePort => ({
  getItem(key) {
    const jar = readJar()
    const whole = jar.get(key) || joinChunks(jar, key)
    return whole ? decode(whole, decodeBase64url) : null
  },
  setItem(key, value) {
    const encoded = prefix + encode(value)
    const chunks = encoded.match(new RegExp(`.{1,${chunkSize}}`, 'g')) ?? []
    const fresh = new Map(chunks.map((chunk, index) => [chunks.length === 1 ? key : `${key}.${index}`, chunk]))
    dropAll(key, (name) => !fresh.has(name))
    for (const [name, chunk] of fresh) document.cookie = `${name}=${chunk}; Max-Age=34560000; ${attributes}`
  },
  removeItem: (key) => dropAll(key, () => true),
})

function readJar(): Map<string, string> {
  return new Map(document.cookie.split('; ').map((pair) => {
    const place = pair.indexOf('=')
    return [pair.slice(0, place), pair.slice(place + 1)]
  }))
}

/** A missing or empty chunk ends the value. */
function joinChunks(jar: Map<string, string>, key: string): string {
  let whole = ''
  for (let index = 0, chunk = jar.get(`${key}.0`); chunk; chunk = jar.get(`${key}.${index}`)) {
    whole += chunk
    index += 1
  }
  return whole
}

/** A stale whole would be read before fresh chunks, and stale chunks after a shorter value. */
function dropAll(key: string, isStale: (name: string) => boolean): void {
  for (const name of readJar().keys()) {
    const isOurs = name === key || (name.startsWith(`${key}.`) && /^(0|[1-9]\d*)$/.test(name.slice(key.length + 1)))
    if (isOurs && isStale(name)) document.cookie = `${name}=; Max-Age=0; ${attributes}`
  }
}

/** Undecodable content reads as none. */
function decode(value: string, decodeBase64url: Decode): string | null {
  try {
    if (!value.startsWith(prefix)) return decodeURIComponent(value)
    return new TextDecoder('utf-8', { fatal: true }).decode(decodeBase64url(value.slice(prefix.length).replace(/\s/g, '')))
  } catch {
    return null
  }
}
