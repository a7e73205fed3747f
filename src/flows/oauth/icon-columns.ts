/** How many icons stand in a row, at most five, so that the rows are as even as they can be. */
export function iconColumns(count: number): number {
  const rows = Math.ceil(count / 5)
  return rows === 0 ? 1 : Math.ceil(count / rows)
}
