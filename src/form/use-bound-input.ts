'use client'

import type { ForwardedRef } from 'react'
import { mergeProps } from '../shared/index.js'
import { useMergedRefs } from '../ui/index.js'
import type { useFormField } from './use-form-field.js'

/** An input's props with the form's registration under them, and one ref for the form and the caller. */
export function useBoundInput<Props extends object>(
  { ref, ...registration }: ReturnType<typeof useFormField>['registration'],
  props: Props,
  forwarded: ForwardedRef<HTMLInputElement>,
) {
  return { ...mergeProps(registration, props), ref: useMergedRefs<HTMLInputElement>(ref, forwarded) }
}
