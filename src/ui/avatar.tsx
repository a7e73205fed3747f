'use client'

import { useState, type ComponentPropsWithoutRef } from 'react'
import { usePart } from './class-names-context.js'
import { PersonIcon } from './icons.js'

/** Props of `Avatar`. */
export interface AvatarProps extends ComponentPropsWithoutRef<'span'> {
  /** Whose it is: the initials stand in for a picture. */
  readonly name?: string | undefined
  /** Address of the picture. */
  readonly src?: string | undefined
  /** @default 'medium' */
  readonly size?: 'medium' | 'large' | undefined
}

/** A person's picture, or the initials where there is none or it cannot be loaded. Decoration: the name stands beside it. */
export function Avatar({ name = '', src, size = 'medium', className, ...props }: AvatarProps) {
  const [failed, setFailed] = useState<string>()
  const initials = initialsOf(name)
  return (
    <span {...usePart('avatar', className)} data-size={size} aria-hidden="true" {...props}>
      {src && src !== failed
        // Some providers refuse a picture to a page that says where it is from.
        ? <img src={src} alt="" referrerPolicy="no-referrer" onError={() => setFailed(src)} />
        : initials || <PersonIcon />}
    </span>
  )
}

/** The first letters of the first and the last word; none of an address or a number. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.includes('@'))
  const [first = ''] = words
  const last = words.length > 1 ? words.at(-1) ?? '' : ''
  return [first, last].map((word) => [...word.normalize('NFC')][0] ?? '').join('').toUpperCase()
}
