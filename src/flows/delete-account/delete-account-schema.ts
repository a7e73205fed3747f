import * as z from 'zod/mini'
import type { FormSchema } from '../../form/index.js'

/** What the form before the deletion holds. */
export interface DeleteAccountValues {
  phrase: string
}

/** What is asked of the form before the deletion: the words that stand above it, whatever their case. */
export function createDeleteAccountSchema({ phrase }: { phrase: string }): FormSchema<DeleteAccountValues> {
  const isPhrase = (typed: string) => plain(typed) === plain(phrase)
  return z.object({ phrase: z.string().check(z.refine(isPhrase, 'phraseRequired')) })
}

const plain = (text: string) => text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase()
