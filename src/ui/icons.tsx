'use client'

import type { ComponentPropsWithoutRef } from 'react'
import { usePart } from './class-names-context.js'

/** Props of an icon: those of an SVG. Icons are decoration, so they are hidden from screen readers. */
export interface IconProps extends ComponentPropsWithoutRef<'svg'> {
  /** @default 'regular' */
  readonly size?: 'regular' | 'small' | undefined
  /** It points along the line, and the other way round where text runs from right to left. */
  readonly 'data-directed'?: '' | undefined
}

function Icon({ size, className, children, ...props }: IconProps) {
  return (
    <svg
      {...usePart('icon', className)} data-size={size}
      viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round"
      aria-hidden="true" focusable="false" {...props}
    >
      {children}
    </svg>
  )
}

const Eye = () => <><path d="M1.5 9S4.2 4 9 4s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5Z" /><circle cx="9" cy="9" r="2.25" /></>

/** An eye: the password is hidden and can be shown. */
export function EyeIcon(props: IconProps) {
  return <Icon {...props}><Eye /></Icon>
}

/** An eye struck through: the password is shown and can be hidden. */
export function EyeOffIcon(props: IconProps) {
  return <Icon {...props}><Eye /><path d="m2.5 2.5 13 13" /></Icon>
}

/** A tick. */
export function CheckIcon(props: IconProps) {
  return <Icon viewBox="0 0 16 16" strokeWidth="1.75" {...props}><path d="m3.5 8.5 3 3 6-7" /></Icon>
}

/** A dot: not yet. */
export function DotIcon(props: IconProps) {
  return <Icon viewBox="0 0 16 16" {...props}><circle cx="8" cy="8" r="2.25" fill="currentColor" stroke="none" /></Icon>
}

const InCircle = ({ d, ...props }: IconProps & { readonly d: string }) => <Icon viewBox="0 0 16 16" {...props}><circle cx="8" cy="8" r="6.25" /><path d={d} /></Icon>

/** An exclamation mark in a circle. */
export function AlertIcon(props: IconProps) {
  return <InCircle {...props} d="M8 5v3.5M8 11h.01" />
}

/** A letter i in a circle. */
export function InfoIcon(props: IconProps) {
  return <InCircle {...props} d="M8 7.5V11M8 5h.01" />
}

/** A tick in a circle. */
export function SuccessIcon(props: IconProps) {
  return <InCircle {...props} d="m5.5 8.25 1.75 1.75 3.25-3.75" />
}

/** An envelope. */
export function MailIcon(props: IconProps) {
  return <Icon viewBox="0 0 24 24" {...props}><rect x="3" y="5" width="18" height="14" rx="3" /><path d="m4 7.5 8 6 8-6" /></Icon>
}

/** A speech bubble: a text message. */
export function MessageIcon(props: IconProps) {
  return <Icon viewBox="0 0 24 24" {...props}><path d="M6.5 4.5h11a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3H12l-4.5 3.5v-3.5h-1a3 3 0 0 1-3-3v-6a3 3 0 0 1 3-3ZM8 9h8M8 12.5h5" /></Icon>
}

/** An arrow back, the other way round where text runs from right to left. */
export function BackIcon(props: IconProps) {
  return <Icon viewBox="0 0 16 16" size="small" data-directed="" {...props}><path d="M10 3.5 5.5 8l4.5 4.5" /></Icon>
}

/** A door with an arrow: sign out. */
export function SignOutIcon(props: IconProps) {
  return <Icon {...props}><path d="M7 2.75H4.5A1.75 1.75 0 0 0 2.75 4.5v9c0 .97.78 1.75 1.75 1.75H7M11.5 5.75 14.75 9l-3.25 3.25M14.5 9H7" /></Icon>
}

/** Head and shoulders. */
export function PersonIcon(props: IconProps) {
  return <Icon {...props}><circle cx="9" cy="6" r="3" /><path d="M3 15.5c.5-3 3-4.5 6-4.5s5.5 1.5 6 4.5" /></Icon>
}

/** An arrow down: a list opens here. */
export function ChevronIcon(props: IconProps) {
  return <Icon viewBox="0 0 16 16" {...props}><path d="m4.5 6.5 3.5 3.5 3.5-3.5" /></Icon>
}

/** A globe: no country yet. */
export function GlobeIcon(props: IconProps) {
  return <Icon viewBox="0 0 16 16" {...props}><circle cx="8" cy="8" r="6.25" /><path d="M1.75 8h12.5M8 1.75c3.5 3.6 3.5 8.9 0 12.5-3.5-3.6-3.5-8.9 0-12.5Z" /></Icon>
}

/** A key: a security key or a password. */
export function KeyIcon(props: IconProps) {
  return <Icon {...props}><circle cx="6" cy="11.5" r="3.25" /><path d="m8.5 9.25 6-6M12 5.75l2 2" /></Icon>
}

/** A phone that shows codes. */
export function AuthenticatorIcon(props: IconProps) {
  return <Icon {...props}><rect x="4.75" y="1.75" width="8.5" height="14.5" rx="2" /><path d="M7 6.5h4M7 9.25h4M8.25 13.5h1.5" /></Icon>
}

/** A cross: closes. */
export function CloseIcon(props: IconProps) {
  return <Icon {...props}><path d="m4.5 4.5 9 9m0-9-9 9" /></Icon>
}
