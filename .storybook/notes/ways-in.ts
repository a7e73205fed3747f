import { code, form, type Note, steps } from './note.ts'

export const waysIn: Readonly<Record<string, Note>> = {
  Auth: {
    what: 'Every way in, in one card. It asks the server which ways are on and shows those; props go before what the server says. Sign-up, recovery, invitations, links and the second factor are in it, each as a view with a way on.',
    names: ['Auth'],
    accessibility: [...steps, ...form, 'With `routing="hash"` or `"path"` each view has an address, and the browser’s Back works.'],
  },
  AuthDialog: {
    what: 'The `Auth` card in a dialog, for apps where signing in is not a page.',
    names: ['AuthDialog'],
    accessibility: ['The dialog takes the focus and keeps it, has the card’s heading for a name, closes on Escape and gives the focus back.', ...steps],
  },
  PasswordForm: {
    what: 'Signs a person in with an email address or a phone number, and a password.',
    names: ['PasswordForm', 'usePasswordForm', 'useSignInWithPassword'],
    accessibility: [...form, 'The identifier has `autocomplete="username"`, the password `current-password`. Showing the password is a button that says its state; Caps Lock is pointed out.'],
  },
  SignUpForm: {
    what: 'Creates an account: with fields of your own, consent to your terms, and a checklist of what a password needs. Then the person is signed in, or reads the mail.',
    names: ['SignUpForm', 'useSignUpForm', 'useSignUp'],
    accessibility: [...form, 'The new password has `autocomplete="new-password"` beside a real username field, so that a password manager saves both. The checklist ticks while typing, and is read with the field.', ...steps],
  },
  MagicLinkForm: {
    what: 'Mails a link to sign in with. The screen that follows takes the code as well, where your mails print one.',
    names: ['MagicLinkForm', 'useMagicLinkForm', 'useSignInWithOtp'],
    accessibility: [...form, ...steps, ...code],
  },
  OtpForm: {
    what: 'Signs in with a code, by mail, text message or WhatsApp: ask, then enter.',
    names: ['OtpForm', 'useOtpForm', 'useSignInWithOtp'],
    accessibility: [...form, ...steps, ...code, 'The country of a phone number is a list that can be searched; a pasted number picks its own.'],
  },
  VerifyOtpForm: {
    what: 'Takes a code that is already on its way, of any type: sign-up, sign-in, recovery, invitation, a new address or number.',
    names: ['VerifyOtpForm', 'useVerifyOtpForm', 'useVerifyOtp'],
    accessibility: [...form, ...code],
  },
  OAuthButtons: {
    what: 'Sign-in with a provider, by its own mark and name: all that GoTrue knows, and custom ones. By redirect, or in a popup that falls back to one.',
    names: ['OAuthButtons', 'useOAuthButtons', 'useSignInWithOAuth', 'google', 'github'],
    accessibility: ['As icons the buttons keep their whole names (“Continue with GitHub”), and a tooltip for the eye.', 'The one that was pressed says that it is busy; the others wait.', 'The marks keep their contrast in the dark and in forced colours. “Last used” is a part of the button’s text.'],
  },
  SsoForm: {
    what: 'Single sign-on: by the domain of a work address, by a domain, or with a provider that you name.',
    names: ['SsoForm', 'useSsoForm', 'useSignInWithSSO'],
    accessibility: form,
  },
  AnonymousButton: {
    what: 'Lets a person in as a guest, with a session that can become an account later.',
    names: ['AnonymousButton', 'useAnonymousButton', 'useSignInAnonymously'],
    accessibility: ['A button with words, which says that it is busy and keeps its focus.', 'A refusal is announced where the button stands.'],
  },
  GoogleOneTap: {
    what: 'Google’s own prompt, from Google’s own script: the ID token that it gives is the sign-in. It draws nothing itself.',
    names: ['GoogleOneTap', 'useGoogleOneTap', 'useSignInWithIdToken'],
    accessibility: ['The prompt is Google’s. Offer another way in beside it: not everybody gets to see it.'],
  },
  ForgotPasswordForm: {
    what: 'Mails a link or a code to those who have forgotten their password. It never tells whether an account exists.',
    names: ['ForgotPasswordForm', 'useForgotPasswordForm', 'useResetPasswordForEmail'],
    accessibility: [...form, ...steps, ...code],
  },
  UpdatePasswordForm: {
    what: 'A new password: after a recovery, after an invitation, or in place for who is signed in. It asks for a code or the current password when the server wants one.',
    names: ['UpdatePasswordForm', 'useUpdatePasswordForm', 'useUpdateUser'],
    accessibility: [...form, 'A username field that managers see stands beside the new password. The checklist ticks while typing.', ...steps],
  },
  MfaChallengeForm: {
    what: 'The second factor after the first: an app’s code, a text message, or a security key.',
    names: ['MfaChallengeForm', 'useMfaChallengeForm'],
    accessibility: [...form, ...code, 'Another factor, and signing out, are always one press away: nobody is locked in.'],
  },
  Captcha: {
    what: 'The slot for a challenge, `captcha`: it is called with `onToken` and `reset`, fits the wrappers of Turnstile and hCaptcha, and gets a fresh challenge after each attempt.',
    names: ['CaptchaField'],
    accessibility: ['The challenge is the provider’s. A refusal is said in words above the form, and what was typed stays.'],
  },
}
