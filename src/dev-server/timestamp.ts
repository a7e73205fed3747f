/** A time as GoTrue writes it in JSON. */
export function toTimestamp(at: number): string {
  return new Date(at).toISOString()
}
