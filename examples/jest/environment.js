import { TestEnvironment } from 'jest-environment-jsdom'

const missing = ['fetch', 'Headers', 'Request', 'Response', 'ReadableStream', 'TextEncoder', 'TextDecoder', 'Uint8Array', 'structuredClone', 'CompressionStream', 'TransformStream']

/** jsdom with those of Node's web APIs that it leaves out. */
export default class JsdomWithWebApis extends TestEnvironment {
  async setup() {
    await super.setup()
    for (const name of missing) this.global[name] = globalThis[name]
    Object.defineProperty(this.global, 'crypto', { value: globalThis.crypto })
  }
}
