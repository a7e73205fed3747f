import type { VerbParts } from '../verb-parts.js'

/** The server's options of a ceremony, with bytes where JSON has text; the id of the relying party is text. @see WebAuthn Level 3 §5.1.8 */
export function decodeOptions<Options extends object>({ decodeBase64url }: VerbParts, options: Options): Options {
  // SAFETY: nothing but the texts of bytes is changed, which the types of a browser's options have as bytes.
  return JSON.parse(JSON.stringify(options), function (this: object, name: string, value: unknown) {
    const isBytes = name === 'challenge' || (name === 'id' && ('type' in this || 'displayName' in this))
    return isBytes ? decodeBase64url(String(value)) : value
  }) as Options
}
