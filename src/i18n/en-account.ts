/** The form for a person's name and picture. */
export const enProfile = {
  title: 'Profile',
  subtitle: 'Your name and your picture.',
  name: 'Name',
  picture: 'Picture',
  choosePicture: 'Choose a picture',
  changePicture: 'Change picture',
  removePicture: 'Remove picture',
  uploading: 'Uploading…',
  pictureTooLarge: 'This picture is too large. Choose one of at most {size}.',
  pictureType: 'This file cannot be used as a picture. Choose another one.',
  uploadFailed: 'The picture could not be uploaded. Try again.',
  submit: 'Save',
  pending: 'Saving…',
  saved: 'Your profile has been saved.',
}

/** Changing one's email address. */
export const enEmailChange = {
  title: 'Change your email',
  addTitle: 'Add an email',
  subtitle: 'Your current address is {address}.',
  addSubtitle: 'Mails about your account will go there.',
  label: 'New email',
  submit: 'Continue',
  pending: 'One moment…',
  same: 'This is your address already.',
  sentBoth: 'We sent a mail to {address} and another one to {newAddress}. Confirm both.',
  sentLink: 'Open the mail that we sent to {newAddress}.',
  sentCode: 'Enter the code that we sent to {newAddress}.',
  halfTitle: 'Half way there',
  half: 'Now confirm the mail that we sent to {address}.',
  giveUp: 'Keep the old address',
  gaveUp: 'Your address stays {address}. You can ignore the mails that we sent.',
  changed: 'Your address is {address} now.',
}

/** Adding or changing one's phone number. */
export const enPhoneChange = {
  title: 'Change your phone number',
  addTitle: 'Add a phone number',
  subtitle: 'Your current number is {phone}.',
  addSubtitle: 'We will send a code to it.',
  label: 'New phone number',
  channel: 'How the code travels',
  sms: 'Text message',
  whatsapp: 'WhatsApp',
  submit: 'Send code',
  pending: 'Sending…',
  same: 'This is your number already.',
  sent: 'Enter the code that we sent to {phone}.',
  changed: 'Your number is {phone} now.',
}

/** The panel with every section of the account. */
export const enAccount = {
  title: 'Account',
  profile: 'Profile',
  email: 'Email',
  phone: 'Phone number',
  password: 'Password',
  upgrade: 'Guest account',
  noName: 'No name yet',
  noEmail: 'No address yet.',
  noPhone: 'No number yet.',
  passwordText: 'You can choose a new one at any time.',
  edit: 'Edit',
  editProfile: 'Edit profile',
  add: 'Add',
  addEmail: 'Add an email',
  addPhone: 'Add a phone number',
  change: 'Change',
  changeEmail: 'Change your email',
  changePhone: 'Change your phone number',
  changePassword: 'Change your password',
  pendingEmail: 'The change to {address} is waiting to be confirmed.',
  pendingPhone: 'The change to {phone} is waiting to be confirmed.',
  confirm: 'Confirm it',
  signedOut: 'Sign in to see your account.',
}

/** The avatar and its menu. */
export const enUserButton = {
  label: 'Account of {name}',
  menu: 'Account',
  guest: 'Guest',
  account: 'Account',
  upgrade: 'Keep your account',
  dialog: 'Account',
  close: 'Close',
}
