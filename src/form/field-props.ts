import type { ReactNode } from 'react'
import type { FieldProps } from '../ui/index.js'

/** What each bound field takes beside the props of its input. */
export interface BoundFieldProps extends Pick<FieldProps, 'mark' | 'action' | 'hint' | 'description'> {
  /** The field's place in the form's values. */
  readonly name: string
  readonly label?: ReactNode
  /** The input's id. @default a fresh one */
  readonly id?: string | undefined
  /** A way out, shown after the message when the server has refused what is in this field. */
  readonly errorAction?: ReactNode
}
