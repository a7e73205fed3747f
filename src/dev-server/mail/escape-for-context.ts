const entities: Readonly<Record<string, string>> = { '"': '&#34;', '&': '&amp;', "'": '&#39;', '+': '&#43;', '<': '&lt;', '>': '&gt;', '\0': '\uFFFD' }

/** Escapes a value for the place it stands in: text, an attribute, or an address in an attribute. @see https://pkg.go.dev/html/template */
export function escapeForContext(value: string, before: string): string {
  const address = addressBefore(before)
  return escapeHtml(address === undefined ? value : escapeAddress(value, address))
}

/** Escapes the characters that Go's `html/template` escapes in text and attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/["&'+<>\0]/g, (character) => entities[character] ?? character)
}

/** What of an address is written already when the output ends inside one. */
function addressBefore(before: string): string | undefined {
  const tag = before.slice(before.lastIndexOf('<'))
  if (tag.includes('>')) return undefined
  return /\s(?:href|src|action|formaction|background|cite|poster)\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'>]*))$/i.exec(tag)?.slice(1).find((part) => part !== undefined)
}

function escapeAddress(value: string, address: string): string {
  if (/[?#]/.test(address)) return encodeURIComponent(value).replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
  if (address === '' && /^[^/?#]*:/.test(value) && !/^(?:https?|mailto):/i.test(value)) return '#ZgotmplZ'
  return encodeURI(value).replace(/%25(?=[0-9a-f]{2})/gi, '%').replace(/'/g, '%27')
}
