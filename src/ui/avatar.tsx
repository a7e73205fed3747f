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
  const isPicture = src !== undefined && src !== '' && src !== failed
  const initials = isPicture ? '' : initialsOf(name)
  return (
    // The stylesheet draws the initials: they are no text that a name of the button around would have to have in it.
    <span {...usePart('avatar', className)} data-size={size} data-initials={initials || undefined} aria-hidden="true" {...props}>
      {/* Some providers refuse a picture to a page that says where it is from. */}
      {isPicture && <img src={src} alt="" referrerPolicy="no-referrer" onError={() => setFailed(src)} />}
      {!isPicture && !initials && <PersonIcon />}
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
