/** Where `debug: true` writes. */
export function writeDebug(line: string): void {
  globalThis.console?.debug?.(line)
}

/** Tells the developer of an error in the app's own callback: once, and without stopping anything. */
export function reportError(error: unknown): void {
  globalThis.console?.error?.('latchkey: a callback of the app has thrown.', error)
}
