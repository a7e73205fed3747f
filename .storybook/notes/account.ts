import { asks, code, form, type Note, steps } from './note.ts'

export const account: Readonly<Record<string, Note>> = {
  AccountPanel: {
    what: 'All of the account in one card: profile, address, number, password, ways in, sessions, deletion. Sections are chosen by props and by what the server allows; each stands alone as well.',
    names: ['AccountPanel'],
    accessibility: ['Each section is a region with a heading of its own, so that a screen reader can jump from one to the next.', ...asks],
  },
  UserButton: {
    what: 'Who is signed in, as a picture with a menu: the account, entries of your own, signing out.',
    names: ['UserButton'],
    accessibility: ['The ARIA menu button: Enter, Space or the arrow down open it; arrows, Home, End and first letters move; Escape closes and gives the focus back.'],
  },
  ProfileForm: {
    what: 'Name, picture, and metadata of your own fields.',
    names: ['ProfileForm', 'useProfileForm', 'useUpdateUser'],
    accessibility: form,
  },
  EmailForm: {
    what: 'A new email address, by link and by code, with both halves of a secure change: the old address confirms, and the new one.',
    names: ['EmailForm', 'useEmailForm', 'useUpdateUser'],
    accessibility: [...form, ...steps, ...code],
  },
  PhoneForm: {
    what: 'A phone number, new or changed, confirmed by a code.',
    names: ['PhoneForm', 'usePhoneForm', 'useUpdateUser'],
    accessibility: [...form, ...steps, ...code],
  },
  IdentityList: {
    what: 'The ways into an account: link another provider, unlink one, and why the last one cannot go.',
    names: ['IdentityList', 'useIdentityList', 'useIdentities'],
    accessibility: ['A list, with each button named by what it does to whom (“Unlink GitHub”).', ...asks],
  },
  UpgradeForm: {
    what: 'Makes a guest permanent: with an address, a number, a password, or a provider. What the guest has made stays theirs.',
    names: ['UpgradeForm', 'useUpgradeForm'],
    accessibility: [...form, ...steps, ...code],
  },
  SignOutSection: {
    what: 'Signing out here, elsewhere, or everywhere.',
    names: ['SignOutSection', 'useSignOutSection', 'useSignOut'],
    accessibility: ['Buttons with whole sentences for names; what was done is announced.', ...asks],
  },
  DeleteAccountSection: {
    what: 'Deletes the account, by your own `onDelete`: it asks first, wants a word typed, and proves who is there when the server demands it.',
    names: ['DeleteAccountSection', 'useDeleteAccountSection'],
    accessibility: asks,
  },
  StepUp: {
    what: '`useStepUp` wraps an action: where the server wants a code, the current password or a second factor first, it asks, and then runs the action again. In a dialog of ours, or in your own markup.',
    names: ['StepUp', 'useStepUp'],
    accessibility: [...asks, ...code],
  },
}
