import type { ReactNode } from 'react'

/** Whether there is anything to see of it. */
export const isShown = (node: ReactNode): boolean => node !== undefined && node !== null && node !== false && node !== ''
