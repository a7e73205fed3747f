const mailboxes: readonly (readonly [domains: RegExp, address: string])[] = [
  [/^(gmail|googlemail)\.com$/, 'https://mail.google.com/mail/u/0/'],
  [/^(outlook|hotmail|live|msn)\.[a-z.]+$/, 'https://outlook.live.com/mail/0/'],
  [/^(yahoo|ymail|rocketmail)\.[a-z.]+$/, 'https://mail.yahoo.com/'],
  [/^(icloud|me|mac)\.com$/, 'https://www.icloud.com/mail'],
  [/^(proton\.me|protonmail\.com|pm\.me)$/, 'https://mail.proton.me/'],
  [/^aol\.[a-z.]+$/, 'https://mail.aol.com/'],
  [/^(fastmail\.com|fastmail\.fm)$/, 'https://app.fastmail.com/'],
  [/^gmx\.[a-z.]+$/, 'https://www.gmx.net/'],
  [/^web\.de$/, 'https://web.de/'],
  [/^(mail|inbox|list|bk)\.ru$/, 'https://e.mail.ru/'],
  [/^(yandex\.[a-z.]+|ya\.ru)$/, 'https://mail.yandex.com/'],
]

/** Where the mail of a common provider is read in the browser; `null` for any other address. */
export function mailboxOf(email: string): string | null {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  return mailboxes.find(([domains]) => domains.test(domain))?.[1] ?? null
}
