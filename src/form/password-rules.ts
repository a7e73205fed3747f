/** A rule for new passwords, and the means to check it. */
export interface PasswordRule {
  readonly id: 'minLength' | 'maxBytes' | 'lower' | 'upper' | 'letter' | 'digit' | 'symbol' | 'leaked'
  /** The number in the rule's words. */
  readonly count?: number
  readonly isMet: (password: string) => boolean
}

/** The server's rules for new passwords, as far as the app knows them. */
export interface PasswordRuleOptions {
  /** In bytes, as the server counts. @default 6 */
  readonly minLength?: number | undefined
  /** The kinds of characters that the server asks for. @default [] */
  readonly characters?: readonly ('lower' | 'upper' | 'letter' | 'digit' | 'symbol')[] | undefined
}

/** What bcrypt, and with it the server, takes at most. */
const maxBytes = 72

const characterTests = {
  lower: /[a-z]/,
  upper: /[A-Z]/,
  letter: /[a-zA-Z]/,
  digit: /[0-9]/,
  symbol: /[!@#$%^&*()_+\-=[\]{};'\\:"|<>?,./`~]/,
} as const

/** Makes the rules of a checklist; the same options give rules that behave the same, so keep them in a constant. */
export function createPasswordRules({ minLength = 6, characters = [] }: PasswordRuleOptions = {}): readonly PasswordRule[] {
  return [
    { id: 'minLength', count: minLength, isMet: (password) => byteLength(password) >= minLength },
    ...characters.map((id): PasswordRule => ({ id, isMet: (password) => characterTests[id].test(password) })),
    { id: 'maxBytes', isMet: (password) => byteLength(password) <= maxBytes },
  ]
}

/** The rule that a refusal as leaked teaches: not this password again. */
export function createLeakedRule(refused: string): PasswordRule {
  return { id: 'leaked', isMet: (password) => password !== '' && password !== refused }
}

const byteLength = (text: string) => new TextEncoder().encode(text).length
