'use client'

import type { ReactNode } from 'react'
import { Header, Subtitle, Title, useFocusOnMount } from '../../ui/index.js'

/** The head of a card. */
export function CardHeader({ title, subtitle, isFocused = false, titleLevel }: {
  title: ReactNode
  subtitle?: ReactNode
  /** Moves the focus to the title when it appears: after a change of view. @default false */
  isFocused?: boolean
  /** The level of the heading, where it is not the first of the page. @default 1 */
  titleLevel?: number | undefined
}) {
  return <Header><Title ref={useFocusOnMount(isFocused)} aria-level={titleLevel}>{title}</Title>{subtitle !== undefined && <Subtitle>{subtitle}</Subtitle>}</Header>
}
