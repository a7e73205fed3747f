'use client'

import type { ReactNode } from 'react'
import { Header, Subtitle, Title, useFocusOnMount } from '../../ui/index.js'

/** The head of a card. */
export function CardHeader({ title, subtitle, isFocused = false }: {
  title: ReactNode
  subtitle?: ReactNode
  /** Moves the focus to the title when it appears: after a change of view. @default false */
  isFocused?: boolean
}) {
  return <Header><Title ref={useFocusOnMount(isFocused)}>{title}</Title>{subtitle !== undefined && <Subtitle>{subtitle}</Subtitle>}</Header>
}
