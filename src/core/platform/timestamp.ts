/** Unix milliseconds as the server writes them. */
export function toTimestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
