'use client'

import type { ComponentType, ReactNode } from 'react'
import { MessagesProvider, type Locale, type MessageOverrides } from '../../i18n/index.js'
import { ThemeProvider, type Theme } from '../../theme/index.js'
import { ClassNamesProvider, SlotsProvider, type ClassNames, type Slots } from '../../ui/index.js'

/** How one component looks and reads, over what the providers around it say. */
export interface AppearanceProps {
  /** Colours, radius and font. */
  theme?: Theme | undefined
  /** A complete translation. */
  locale?: Locale | undefined
  /** Words that replace some of the locale's. */
  messages?: MessageOverrides | undefined
  /** The app's own primitives, in place of ours. */
  slots?: Slots | undefined
  /** Classes to add to the parts. */
  classNames?: ClassNames | undefined
}

/** Gives `theme`, `locale`, `messages`, `slots` and `classNames` to everything below: the nearest wins. */
export function Appearance({ theme, locale, messages, slots, classNames, children }: AppearanceProps & { children?: ReactNode }) {
  return (
    <ThemeProvider theme={theme}>
      <MessagesProvider locale={locale} messages={messages}>
        <SlotsProvider slots={slots}>
          <ClassNamesProvider classNames={classNames}>{children}</ClassNamesProvider>
        </SlotsProvider>
      </MessagesProvider>
    </ThemeProvider>
  )
}

/** Lets a component take the props of `Appearance`; made once, at module level. */
export function withAppearance<Props extends object>(name: string, View: ComponentType<Props>) {
  function WithAppearance({ theme, locale, messages, slots, classNames, ...props }: Props & AppearanceProps) {
    // SAFETY: what is left after taking out the five are the props of the view.
    const viewProps = props as unknown as Props
    return <Appearance {...{ theme, locale, messages, slots, classNames }}><View {...viewProps} /></Appearance>
  }
  WithAppearance.displayName = name
  return WithAppearance
}
