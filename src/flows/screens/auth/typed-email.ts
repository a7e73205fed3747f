/** The email address that was typed in one view, for the next. */
export interface TypedEmail {
  /** What a form begins with. */
  readonly defaultValues: () => { email?: string }
  /** Takes it from a field as it is typed in: nothing is rendered for that. */
  readonly keep: (event: { target: EventTarget | null }) => void
}

/** Makes the memory of one card. */
export function createTypedEmail(initial: string | undefined): TypedEmail {
  let email = initial
  return {
    defaultValues: () => (email ? { email } : {}),
    keep({ target }) {
      if (target instanceof HTMLInputElement && target.name === 'email') email = target.value
    },
  }
}
