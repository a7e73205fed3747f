/** The ways into an account: what is linked, linking and unlinking. */
export const enIdentities = {
  title: 'Sign-in methods',
  subtitle: 'Each of these signs you in to this account.',
  none: 'Nothing is linked to this account yet.',
  email: 'Email',
  phone: 'Phone',
  wallet: 'Wallet',
  sso: 'Single sign-on',
  linkedOn: 'Linked on {date}',
  lastUsedOn: 'Last used on {date}',
  linkLabel: 'Link another account',
  link: 'Link {provider}',
  linking: 'Opening {provider}…',
  unlink: 'Unlink',
  unlinkProvider: 'Unlink {provider}',
  unlinking: 'Unlinking…',
  confirmTitle: 'Unlink {provider}?',
  confirmText: 'It will no longer sign you in to this account. Your other sign-in methods stay.',
  linked: '{provider} is linked now.',
  unlinked: '{provider} is no longer linked.',
  lastIdentity: 'This is your only sign-in method, so it has to stay. Link another one first.',
  emailConflict: 'It has to stay: without it, your account would take an address that belongs to another one.',
  linkingDisabled: 'Sign-in methods cannot be linked or unlinked here.',
}

/** Confirming that it is oneself before something that matters. */
export const enStepUp = {
  title: 'Confirm that it is you',
  passwordText: 'Enter your current password to go on.',
  confirm: 'Confirm',
  confirming: 'Confirming…',
}

/** Making a guest's account permanent. */
export const enUpgrade = {
  title: 'Keep your account',
  subtitle: 'What you have done as a guest stays with you.',
  phoneInstead: 'Use a phone number instead',
  emailInstead: 'Use an email address instead',
  submit: 'Continue',
  pending: 'One moment…',
  linkLabel: 'Keep your account with another one',
  existing: 'Sign in to it instead. What you have done as a guest stays with the guest.',
  leaveTitle: 'Leave the guest account?',
  leaveText: 'You will be signed out as a guest, and there is no way back to what you have done as one.',
  leave: 'Sign in instead',
  passwordTitle: 'Choose a password',
  passwordSubtitle: 'Your address is confirmed. With a password you can sign in without a message.',
  later: 'Not now',
  doneTitle: 'Your account is yours to keep',
  done: 'You can sign in to it from any device.',
  notGuest: 'This account is permanent already.',
}

/** Deleting one's account. */
export const enDeleteAccount = {
  title: 'Delete account',
  subtitle: 'Your account is deleted for good, with everything in it.',
  start: 'Delete account',
  confirmTitle: 'Delete your account?',
  confirmText: 'This cannot be undone.',
  phrase: 'delete my account',
  typePhrase: 'Type “{phrase}” to confirm',
  phraseRequired: 'Type the words exactly as they stand above.',
  submit: 'Delete for good',
  pending: 'Deleting…',
  failed: 'Your account could not be deleted. Try again in a moment.',
  deleted: 'Your account has been deleted.',
}

/** Signing out: here, elsewhere, everywhere. */
export const enSignOutSection = {
  title: 'Sign out',
  subtitle: 'Choose where your sign-in ends.',
  here: 'Sign out here',
  hereText: 'On this device only.',
  elsewhere: 'Sign out elsewhere',
  elsewhereText: 'On every device but this one.',
  everywhere: 'Sign out everywhere',
  everywhereText: 'On every device, this one too.',
  elsewhereTitle: 'Sign out on every other device?',
  elsewhereConfirm: 'You stay signed in here.',
  everywhereTitle: 'Sign out on every device?',
  everywhereConfirm: 'You will have to sign in again on each of them, this one too.',
  hereDone: 'You are signed out on this device.',
  elsewhereDone: 'You are signed out on every other device.',
  everywhereDone: 'You are signed out on every device.',
  onlyHereDone: 'You are signed out on this device. The others could not be reached.',
}
