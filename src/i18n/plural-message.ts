/** Words whose form depends on a number, by plural category. */
export type PluralMessage = { readonly other: string } & { readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string }

/** Gives the words of one language the type that leaves every language its own plural categories. */
export const pluralMessage = (words: PluralMessage): PluralMessage => words
