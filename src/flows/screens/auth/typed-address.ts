import { createTabMemory, readIdentifierValues, type IdentifierKind, type IdentifierValues, type TabMemory } from '../../parts/index.js'
import { createCardMemories } from './card-memories.js'

/** The email address and the phone number that were typed in one view, for the next, and for the same one in a page that is loaded again. */
export interface TypedAddress {
  /** What a form begins with that asks for one of these; `otherwise` where nothing was typed. */
  readonly defaultValues: (identifiers: readonly IdentifierKind[], otherwise?: IdentifierValues | null) => IdentifierValues
  /** Takes it from a field as it is typed in: nothing is rendered for that. */
  readonly keep: (event: { target: EventTarget | null }) => void
  /** Leaves nothing of it for the next page. */
  readonly forget: () => void
  /** Keeps it for as long as the card is there: only a page that goes as a whole leaves anything. */
  readonly hold: () => () => void
}

/** What a form may be left for, such as to look at the mail: a quarter of an hour. */
const lifetime = 900

/** Where the cards of a client keep it in this tab. */
export const typedAddresses = /* @__PURE__ */ createCardMemories((client) => createTabMemory<IdentifierValues>(client, { name: 'typed', lifetime, parse: readIdentifierValues }))

/** Makes the memory of one card, which begins with what the page before has left. */
export function createTypedAddress({ initial, memory }: { initial: IdentifierValues; memory: TabMemory<IdentifierValues> }): TypedAddress {
  /** Read late: choosing a country changes a number without a word. */
  const inputs = new Map<string, HTMLInputElement>()
  let isHeld = false
  const typedIn = (identifier: IdentifierKind) => {
    const input = inputs.get(identifier)
    return (input && (input.dataset.number ?? input.value)) || initial[identifier]
  }
  const defaultValues: TypedAddress['defaultValues'] = (identifiers, otherwise) => Object.fromEntries(identifiers.flatMap((identifier) => {
    const value = typedIn(identifier) ?? otherwise?.[identifier]
    return value ? [[identifier, value]] : []
  }))
  return {
    defaultValues,
    keep({ target }) {
      if (!(target instanceof HTMLInputElement) || (target.name !== 'email' && target.name !== 'phone')) return
      inputs.set(target.name, target)
      memory.write(defaultValues(['email', 'phone']))
    },
    forget: () => memory.forget(),
    hold() {
      isHeld = true
      return () => {
        isHeld = false
        // StrictMode takes a card away and puts it back at once.
        queueMicrotask(() => { if (!isHeld) memory.forget() })
      }
    },
  }
}
