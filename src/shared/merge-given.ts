/** Lays what is given over what is around; `undefined` gives nothing. */
export function mergeGiven<T extends object>(around: T, given: Partial<T> = {}): T {
  return { ...around, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) }
}
