/** The views between which a person moves. */
export type AuthView =
  | 'sign-in' | 'sign-up' | 'magic-link' | 'otp' | 'verify' | 'sso' | 'forgot-password' | 'update-password' | 'invite' | 'second-factor'

/** Where links to other views lead; a link whose way leads nowhere is not shown. */
export interface ViewLinks {
  /** Called with the view that a link leads to, for links without a handler of their own. */
  onViewChange?: ((view: AuthView) => void) | undefined
}

/** The way to a view: its own handler, else the one for all. */
export function wayTo(view: AuthView, own: (() => void) | undefined, onViewChange: ViewLinks['onViewChange']): (() => void) | undefined {
  return own ?? (onViewChange && (() => onViewChange(view)))
}
