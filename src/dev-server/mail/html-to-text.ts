const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The words of a mail that has only HTML; links keep their address. */
export function htmlToText(html: string): string {
  const withoutTags = html
    .replace(/<(style|script|head)\b[^]*?<\/\1\s*>|<!--[^]*?-->/gi, '')
    .replace(/<a\b[^>]*?\bhref\s*=\s*["']([^"']*)["'][^>]*>([^]*?)<\/a\s*>/gi, '$2: $1')
    .replace(/\s+/g, ' ')
    .replace(/<(br|\/p|\/div|\/tr|\/li|\/h[1-6])\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
  return decodeEntities(withoutTags).split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n\n')
}

/** Reads the character references that mails use. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]+);/gi, (reference, name: string) => {
    const code = Number(name.replace(/^#x/i, '0x').replace('#', ''))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (entities[name.toLowerCase()] ?? reference)
  })
}
