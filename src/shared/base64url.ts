/** Decodes with or without padding; throws on other characters. @see RFC 4648 §5 */
export function decodeBase64url(text: string): Uint8Array {
  if (!/^[\w-]*=*$/.test(text)) throw new SyntaxError('Not base64url.')
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0))
}
