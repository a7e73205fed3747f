import { code, form, type Note, steps } from './note.ts'

export const screens: Readonly<Record<string, Note>> = {
  AuthCallback: {
    what: 'The page that redirects come back to. It finishes what the redirect began and goes on, or says what went wrong and what can be done.',
    names: ['AuthCallback', 'useAuthCallback', 'useExchangeCodeForSession', 'useSetSession'],
    accessibility: ['While it works it says so in a live region. What went wrong is a heading that takes the focus, with a button that leads on.', 'A link from a mail waits for a click, so that a scanner that opens it uses nothing up.'],
  },
  RedirectNotice: {
    what: 'What the last redirect brought: an expired link, one that was opened in another browser, a change of address that is half done. `Auth` and `AuthCallback` contain it.',
    names: ['RedirectNotice', 'useRedirectNotice', 'useRedirectOutcome'],
    accessibility: [...steps, ...code],
  },
  Guards: {
    what: 'What is shown to whom: `SignedIn`, `SignedOut`, `AuthLoading`, `Show` with a condition, and `RequireAuth`, which sends people to sign in and back to where they were.',
    names: ['SignedIn', 'SignedOut', 'AuthLoading', 'Show', 'RequireAuth'],
    accessibility: ['Guards add no element. Nothing flashes: until the session is known, neither side shows.'],
  },
  ConnectionNotice: {
    what: 'Says that the connection is lost or the session could not be renewed, and tries again. The person stays signed in meanwhile.',
    names: ['ConnectionNotice', 'useConnectionNotice', 'useRefreshSession'],
    accessibility: ['A live region that is there from the start: what comes and goes is read, and takes no focus.'],
  },
  SignOutButton: {
    what: 'Signs out: here, elsewhere, or everywhere. At once, also without a connection.',
    names: ['SignOutButton', 'useSignOutButton', 'useSignOut'],
    accessibility: ['A button with words, which keeps its focus while it works.'],
  },
  ReauthenticateForm: {
    what: 'Mails or texts a code that proves that the person at the keyboard is the one who signed in, before something sensitive.',
    names: ['ReauthenticateForm', 'useReauthenticateForm', 'useReauthenticate'],
    accessibility: [...form, ...code],
  },
  ResendButton: {
    what: 'Sends a mail or a text message again, and counts down until the server would accept it.',
    names: ['ResendButton', 'useResendButton', 'useResend'],
    accessibility: ['It counts in its own text, without announcing every second; while it counts it is `aria-disabled`, so that the focus stays.', 'That something was sent is announced.'],
  },
  'Pseudo-locale': {
    what: 'Every flow in words that are a third longer, with accents and in brackets: what is cut, or was never a message, shows at once.',
    accessibility: ['Words that do not fit wrap; none is cut, at 320 pixels too.'],
  },
}
