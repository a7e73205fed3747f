/** A rule for new passwords, and the means to check it. */
export interface PasswordRule {
  readonly id: 'minLength' | 'maxBytes' | 'lower' | 'upper' | 'letter' | 'digit' | 'symbol' | 'characters' | 'leaked'
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

type Kind = keyof typeof characterTests

const kindNames: readonly Kind[] = ['lower', 'upper', 'letter', 'digit', 'symbol']

const createKindRule = (id: Kind): PasswordRule => ({ id, isMet: (password) => characterTests[id].test(password) })

/** Makes the rules of a checklist; the same options give rules that behave the same, so keep them in a constant. */
export function createPasswordRules({ minLength = 6, characters = [] }: PasswordRuleOptions = {}): readonly PasswordRule[] {
  return [
    createLongerRule(minLength),
    ...characters.map(createKindRule),
    { id: 'maxBytes', isMet: (password) => byteLength(password) <= maxBytes },
  ]
}

/** The rule that a refusal as leaked teaches: not this password again. */
export function createLeakedRule(refused: string): PasswordRule {
  return { id: 'leaked', isMet: (password) => password !== '' && password !== refused }
}

/** What a refusal teaches beyond the rules that the app names: by the server's reasons `length`, `characters`, `pwned`, and by its sentence, as far as that is understood. */
export function learnRules(refused: string, { message, reasons }: { message: string; reasons: readonly unknown[] }): readonly PasswordRule[] {
  return reasons.flatMap((reason): readonly PasswordRule[] => {
    if (reason === 'length') return [createLongerRule(Math.max(Number(/at least (\d+) char/.exec(message)?.[1] ?? 0), byteLength(refused) + 1))]
    if (reason === 'characters') return readKinds(message) ?? [{ id: 'characters', isMet: (password) => hasMoreKinds(password, refused) }]
    return reason === 'pwned' ? [createLeakedRule(refused)] : []
  })
}

/** The kinds of characters that the server's sentence lists in full; `null` where one is the project's own. */
function readKinds(message: string): readonly PasswordRule[] | null {
  const listed = /of each: (.+?)\.(?= Password|$)/.exec(message)?.[1]?.split(', ') ?? []
  const kinds = listed.flatMap((set) => kindNames.find((id) => [...set].every((character) => characterTests[id].test(character))) ?? [])
  return listed.length > 0 && kinds.length === listed.length ? kinds.map(createKindRule) : null
}

/** Rules with others in the place of those of the same kind. */
export function withLearntRules(rules: readonly PasswordRule[], learnt: readonly PasswordRule[]): readonly PasswordRule[] {
  const replaced = rules.map((rule) => learnt.find(({ id }) => id === rule.id) ?? rule)
  return [...replaced, ...learnt.filter(({ id }) => !rules.some((rule) => rule.id === id))]
}

const createLongerRule = (count: number): PasswordRule => ({ id: 'minLength', count, isMet: (password) => byteLength(password) >= count })

/** The server tells that some kind is missing, and not which one. */
function hasMoreKinds(password: string, refused: string): boolean {
  const isNew = (test: RegExp) => test.test(password) && !test.test(refused)
  return password !== refused && (Object.values(characterTests).some(isNew) || Object.values(characterTests).every((test) => test.test(refused)))
}

const byteLength = (text: string) => new TextEncoder().encode(text).length
