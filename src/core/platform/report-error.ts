/** Tells the developer of an error in the app's own callback: once, and without stopping anything. */
export function reportError(error: unknown): void {
  globalThis.console?.error?.('latchkey: a callback of the app has thrown.', error)
}
