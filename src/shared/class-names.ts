/** Joins class names, leaving out the empty ones; `undefined` when nothing is left. */
export function joinClassNames(...names: readonly (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}
