import { expect, it } from 'vitest'
import { mailboxOf } from '../../../src/flows/parts/mailbox.js'

it.each([
  ['ada@gmail.com', 'https://mail.google.com/mail/u/0/'],
  ['ada@GoogleMail.com', 'https://mail.google.com/mail/u/0/'],
  ['ada@hotmail.co.uk', 'https://outlook.live.com/mail/0/'],
  ['ada@me.com', 'https://www.icloud.com/mail'],
  ['ada@notgmail.com', null],
  ['ada@gmail.com.example.test', null],
  ['ada@example.test', null],
])('the mail of %s is read at %s', (email, address) => {
  expect(mailboxOf(email)).toBe(address)
})
