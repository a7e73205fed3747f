const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A size as a person reads it: `5 MB`. */
export function formatBytes(bytes: number, tag: string): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)))
  return new Intl.NumberFormat(tag, { style: 'unit', unit: units[step], unitDisplay: 'short', maximumFractionDigits: 1 }).format(bytes / 1024 ** step)
}
