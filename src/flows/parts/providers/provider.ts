import type { ReactNode } from 'react'
import type { Provider } from '../../../core/index.js'

/** A provider that people sign in with, and how to ask it. */
export interface OAuthProvider {
  /** Its name at the server: `github`, `custom:acme`. */
  readonly id: Provider
  /** Its name for people. @default the brand's own */
  readonly name?: string | undefined
  /** Its mark as a drawing. @default the brand's own, loaded when it is shown */
  readonly mark?: ProviderMark | undefined
  /** Something else in place of the mark. */
  readonly icon?: ReactNode
  /** What to ask for beyond the provider's defaults, separated by spaces. */
  readonly scopes?: string | undefined
  /** More parameters for the provider's page, such as `prompt` or `hd`. */
  readonly queryParams?: { readonly [name: string]: string } | undefined
}

/** A mark as plain values: paths in their order, each with its fill, and its outline where it has one. */
export interface ProviderMark {
  readonly viewBox: string
  readonly paths: readonly (readonly [fill: string, d: string, stroke?: string])[]
}
