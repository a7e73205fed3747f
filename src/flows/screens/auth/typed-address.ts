import type { IdentifierKind, IdentifierValues } from '../../parts/index.js'

/** The email address and the phone number that were typed in one view, for the next. */
export interface TypedAddress {
  /** What a form begins with that asks for one of these; `otherwise` where nothing was typed. */
  readonly defaultValues: (identifiers: readonly IdentifierKind[], otherwise?: IdentifierValues | null) => IdentifierValues
  /** Takes it from a field as it is typed in: nothing is rendered for that. */
  readonly keep: (event: { target: EventTarget | null }) => void
}

/** Makes the memory of one card. */
export function createTypedAddress(initial: IdentifierValues = {}): TypedAddress {
  /** Read late: choosing a country changes a number without a word. */
  const inputs = new Map<string, HTMLInputElement>()
  const typedIn = (identifier: IdentifierKind) => {
    const input = inputs.get(identifier)
    return (input && (input.dataset.number ?? input.value)) || initial[identifier]
  }
  return {
    defaultValues: (identifiers, otherwise) => Object.fromEntries(identifiers.flatMap((identifier) => {
      const value = typedIn(identifier) ?? otherwise?.[identifier]
      return value ? [[identifier, value]] : []
    })),
    keep({ target }) {
      if (target instanceof HTMLInputElement && (target.name === 'email' || target.name === 'phone')) inputs.set(target.name, target)
    },
  }
}
