'use client'

import { FormAlert } from '../../form/index.js'
import { ThemeRoot } from '../../ui/index.js'
import { withAppearance } from '../parts/index.js'
import { useGoogleOneTap, type GoogleOneTapOptions } from './use-google-one-tap.js'

/** Props of `GoogleOneTap`. */
export interface GoogleOneTapProps extends GoogleOneTapOptions {
  /** A class for the outermost element. */
  readonly className?: string | undefined
}

function GoogleOneTapView({ className, ...options }: GoogleOneTapProps) {
  const { message } = useGoogleOneTap(options)
  return <ThemeRoot className={className}><FormAlert message={message} /></ThemeRoot>
}

/** Google's prompt for a person who is not signed in; of itself it shows only what went wrong. */
export const GoogleOneTap = /* @__PURE__ */ withAppearance('GoogleOneTap', GoogleOneTapView)
