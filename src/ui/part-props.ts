import type { ComponentPropsWithoutRef, ComponentPropsWithRef, ReactNode, RefObject } from 'react'

/** Props of `Button`: those of a button, and how it looks. */
export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  /** How it looks, from the main thing to do to what is done by the way. @default 'primary' */
  readonly variant?: 'primary' | 'outline' | 'ghost' | 'danger' | undefined
  /** Danger text on a variant that is not filled. */
  readonly tone?: 'danger' | undefined
  /** How high it is. @default 'medium' */
  readonly size?: 'medium' | 'small' | undefined
  /** Takes the full width. @default false */
  readonly block?: boolean | undefined
  /** Something is on its way: shows a spinner, keeps focus and width, and does nothing when pressed. @default false */
  readonly pending?: boolean | undefined
  /** Stands in for the label while pending: a verb in progress. @default the label */
  readonly pendingLabel?: ReactNode
  /** An icon before the label. */
  readonly icon?: ReactNode
}

/** Props of `Field`: the label and the texts around an input. */
export interface FieldProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  /** What the input is for. */
  readonly label?: ReactNode
  /** A mark beside the label, such as "Optional". */
  readonly mark?: ReactNode
  /** Something at the end of the label's line, such as a link. */
  readonly action?: ReactNode
  /** Help that is always there. */
  readonly hint?: ReactNode
  /** What is wrong; the input is then marked as invalid. */
  readonly error?: ReactNode
  /** A longer description under the input, such as a checklist. */
  readonly description?: ReactNode
  /** The input's id. @default a fresh one */
  readonly controlId?: string | undefined
}

/** Props of `TextInput`: those of an input. */
export type TextInputProps = ComponentPropsWithoutRef<'input'>

/** Props of `PasswordInput`. */
export interface PasswordInputProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  /** Name of the button that shows the password. */
  readonly showLabel: string
  /** Said while Caps Lock is on. */
  readonly capsLockLabel?: string | undefined
}

/** Props of `CodeInput`. */
export interface CodeInputProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'maxLength' | 'value'> {
  /** How many digits the code has: 6 to 10. @default 6 */
  readonly length?: number | undefined
  /** Called once with each complete code. */
  readonly onComplete?: ((code: string, input: HTMLInputElement) => void) | undefined
  /** Offers to take the code out of a text message, where the browser can. @default false */
  readonly webOtp?: boolean | undefined
}

/** What a phone input gives to a form in place of its element. */
export interface PhoneInputHandle {
  readonly type: 'tel'
  /** The number in the form of E.164, or the text as it is while it is no whole number. */
  value: string
  focus(): void
}

/** The words of a phone input. */
export interface PhoneInputWords {
  readonly country: string
  /** Has a hole for the `{country}`. */
  readonly chosenCountry: string
  readonly searchCountry: string
  readonly noCountry: string
}

/** Props of `PhoneInput`; its ref gets a handle. */
export interface PhoneInputProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'value' | 'defaultValue'> {
  /** The names of its parts. */
  readonly words: PhoneInputWords
  /** The language of the country names. @default 'en' */
  readonly locale?: string | undefined
  /** The country to begin with, by its ISO 3166 code. @default by the locale */
  readonly defaultCountry?: string | undefined
  /** The countries to choose among. @default all */
  readonly countries?: readonly string[] | undefined
  /** Called with the number in the form of E.164, or with the text while it is no whole number. */
  readonly onValueChange?: ((value: string) => void) | undefined
}

/** Props of `Segmented`: one of few choices. */
export interface SegmentedProps extends Omit<ComponentPropsWithoutRef<'fieldset'>, 'onChange'> {
  /** Name of the choice, for screen readers. */
  readonly label: string
  /** What can be chosen, in this order. */
  readonly choices: readonly { readonly value: string; readonly label: ReactNode }[]
  /** Props of each of the radio inputs. */
  readonly inputProps?: ComponentPropsWithRef<'input'> | undefined
}

/** Props of `Checkbox`: those of an input; the children are its label. */
export type CheckboxProps = Omit<ComponentPropsWithoutRef<'input'>, 'type'>

/** Props of `Alert`. Without children it is an empty, silent region, ready to announce. */
export interface AlertProps extends ComponentPropsWithoutRef<'div'> {
  /** What it is about: an error, a hint, or something that went well. @default 'danger' */
  readonly tone?: 'danger' | 'info' | 'success' | undefined
  /** Ways out, as links or buttons. */
  readonly actions?: ReactNode
}

/** Props of `Card`. */
export interface CardProps extends ComponentPropsWithoutRef<'section'> {
  /** How wide it is at most. @default 'regular' */
  readonly width?: 'regular' | 'wide' | undefined
}

/** Props of `Link`: those of an anchor; without `href` it is a button that looks like one. */
export interface LinkProps extends Omit<ComponentPropsWithoutRef<'a'>, 'href'> {
  readonly href?: string | undefined
}

/** Props of `Spinner`. */
export type SpinnerProps = ComponentPropsWithoutRef<'span'>

/** Props of `Select`: those of a select. */
export type SelectProps = ComponentPropsWithoutRef<'select'>

/** Props of `BackButton`: those of a button. */
export type BackButtonProps = ComponentPropsWithoutRef<'button'>

/** One line of a checklist. */
export interface Requirement {
  readonly id: string
  readonly label: string
  readonly isMet: boolean
}

/** Props of `Requirements`. */
export interface RequirementsProps extends ComponentPropsWithoutRef<'ul'> {
  /** What a password needs, and whether it has it. */
  readonly requirements: readonly Requirement[]
  /** Said before a line that is met, to those who cannot see the tick. */
  readonly metLabel: string
  /** Said before a line that is not met. */
  readonly notMetLabel: string
}

/** Props of `Strength`. */
export interface StrengthProps extends ComponentPropsWithoutRef<'div'> {
  /** From 0 to 4; `null` shows an empty meter. */
  readonly score: number | null
  /** The score in a word. */
  readonly word: string
}

/** Props of `Dialog`. */
export interface DialogProps {
  readonly open: boolean
  /** Called when the person closes it. */
  readonly onClose: () => void
  /** Its name, for those who do not see it. */
  readonly label: string
  /** Name of the button that closes it; there is none without a name. */
  readonly closeLabel?: string | undefined
  /** 'alertdialog' for a question that must be answered. @default 'dialog' */
  readonly role?: 'dialog' | 'alertdialog' | undefined
  /** Id of the text that describes it. */
  readonly describedBy?: string | undefined
  /** What the focus begins on. @default the dialog itself */
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined
  /** Where the focus goes afterwards, if what opened it is no longer there. */
  readonly fallbackFocus?: RefObject<HTMLElement | null> | undefined
  /** Goes on the dialog itself. */
  readonly className?: string | undefined
  readonly children?: ReactNode
}
