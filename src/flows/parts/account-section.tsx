'use client'

import { createContext, useContext, type ReactNode, type Ref } from 'react'
import { Card, Header, Section, SectionBody, SectionHead, Sections, SectionTitle, Stack, Subtitle, Title } from '../../ui/index.js'

const PanelContext = createContext(false)

/** Props of `AccountSection`. */
export interface AccountSectionProps {
  title: ReactNode
  subtitle?: ReactNode
  /** In place of title and subtitle, where the section stands alone; `null` for none. */
  header?: ReactNode
  /** What stands at the foot. */
  footer?: ReactNode
  /** A class for the outermost element. */
  className?: string | undefined
  /** The heading, which can take the focus. */
  titleRef?: Ref<HTMLHeadingElement> | undefined
  children?: ReactNode
}

/** A section of an account: a card of its own, or a row of the panel around it. */
export function AccountSection({ title, subtitle, header, footer, className, titleRef, children }: AccountSectionProps) {
  const isInPanel = useContext(PanelContext)
  if (isInPanel) {
    return (
      <Section className={className}>
        <SectionHead><SectionTitle ref={titleRef} tabIndex={-1}>{title}</SectionTitle>{subtitle}</SectionHead>
        <SectionBody>{children}{footer}</SectionBody>
      </Section>
    )
  }
  return (
    <Card className={className}>
      {header === undefined
        ? <Header data-align="start"><Title ref={titleRef} tabIndex={-1}>{title}</Title>{subtitle !== undefined && <Subtitle>{subtitle}</Subtitle>}</Header>
        : header}
      <Stack>{children}</Stack>
      {footer}
    </Card>
  )
}

/** The level of a heading that stands in a section below that of the section, or of one that stands alone. */
export function useTitleLevel(): number | undefined {
  return useContext(PanelContext) ? 3 : undefined
}

/** What stands by itself though a section has opened it: a dialog. */
export function OutsideSections({ children }: { children: ReactNode }) {
  return <PanelContext.Provider value={false}>{children}</PanelContext.Provider>
}

/** The sections of an account panel, as its rows. */
export function AccountSections({ children }: { children: ReactNode }) {
  return <PanelContext.Provider value><Sections>{children}</Sections></PanelContext.Provider>
}
