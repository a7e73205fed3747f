import type { ReactNode } from 'react'
import type { AuthErrorLike, MessagingChannel, UserMetadataUpdate } from '../../../core/index.js'
import type { PasswordRule } from '../../../form/index.js'
import type { AuthView, FlowFormProps, OAuthPopup, SentNoticeProps } from '../../parts/index.js'
import type { AuthRouting } from './view-address.js'
import type { WaysInOptions } from './ways-in.js'

/** Props of `Auth`. */
export interface AuthProps extends WaysInOptions, SentNoticeProps, Pick<FlowFormProps, 'captcha' | 'disabled' | 'autoFocus' | 'className'> {
  /** The view to show, where the app decides; `onViewChange` tells where the person wants to go. */
  view?: AuthView | undefined
  /** The view to begin with. @default 'sign-in' */
  defaultView?: AuthView | undefined
  /** Called with the view that the person goes to. */
  onViewChange?: ((view: AuthView) => void) | undefined
  /** Whether views have addresses, so that the browser's Back works: the fragment, or a path below the card's own. @default 'none' */
  routing?: AuthRouting | undefined
  /** The path of the first view, for `routing="path"`. @default this page's, without the name of a view */
  basePath?: string | undefined
  /** Where to go once the person is signed in, unless `?next=` says so. @default nowhere: the card says that one is signed in */
  afterSignIn?: string | undefined
  /** Where links of mails and providers lead back to. @default the client's own rule */
  redirectTo?: string | undefined
  /** Opens providers in a window of their own. @default false */
  popup?: OAuthPopup | undefined
  /** The app's mark, above the title. */
  logo?: ReactNode
  /** The terms that somebody new agrees to. */
  termsUrl?: string | undefined
  /** The privacy notice that somebody new agrees to. */
  privacyUrl?: string | undefined
  /** Stands at the head of the card, above every view. */
  header?: ReactNode
  /** Stands at the foot of the card, below every view. */
  footer?: ReactNode
  /** What the forms begin with. */
  defaultValues?: { email?: string | undefined; phone?: string | undefined } | undefined
  /** The server's rules for new passwords, as far as the app knows them. */
  passwordRules?: readonly PasswordRule[] | undefined
  /** Has new passwords entered twice. @default false */
  confirmPassword?: boolean | undefined
  /** Offers to keep the person signed in after the browser's window is closed, beside a password; not with a client that cannot choose. @default false */
  keepSignedIn?: boolean | undefined
  /** Goes into the `user_metadata` of a new user. */
  metadata?: UserMetadataUpdate | undefined
  /** How a code can travel to a phone. @default ['sms'] */
  channels?: readonly MessagingChannel[] | undefined
  /** The country that phone numbers are likely from, by its ISO 3166 code. @default by the locale */
  defaultCountry?: string | undefined
  /** Called once the person is signed in, by whichever way, the second factor included. */
  onSuccess?: (() => void) | undefined
  /** Called with what was refused or did not go through. */
  onError?: ((error: AuthErrorLike) => void) | undefined
}
