'use client'

import { forwardRef, useEffect, useImperativeHandle, useMemo, useRef, useState, useSyncExternalStore, type FormEvent } from 'react'
import { mergeProps } from '../../shared/index.js'
import { usePart } from '../class-names-context.js'
import { useFieldControl } from '../field-context.js'
import type { PhoneInputHandle, PhoneInputProps } from '../part-props.js'
import { createSlot } from '../slots-context.js'
import { useMergedRefs } from '../use-merged-refs.js'
import { createPhoneFieldState, plainField, type PhoneFieldState } from './phone-field-state.js'

/** A phone number with its country. Until the number data is there, and where it cannot be loaded, it is a plain input for international numbers. */
export const PhoneInput = /* @__PURE__ */ createSlot('PhoneInput', 'input', /* @__PURE__ */ forwardRef<PhoneInputHandle, PhoneInputProps>(function PhoneInput(
  { className, words, locale = 'en', defaultCountry, countries, onValueChange, ...props },
  ref,
) {
  const [state] = useState(() => createPhoneFieldState({ locale, defaultCountry, onValueChange }))
  useEffect(() => state.configure({ locale, defaultCountry, onValueChange }))
  const { numbers, country } = useSyncExternalStore(state.subscribe, state.getSnapshot, readPlain)
  useImperativeHandle(ref, useHandle(state))
  const group = useRef<HTMLDivElement>(null)
  const attach = useMergedRefs(state.attach, undefined)
  const countryPart = usePart('country')
  const control = useFieldControl()
  const ours = {
    type: 'tel', inputMode: 'tel' as const, autoComplete: 'tel', ...usePart('input', className), ...control,
    onInput: ({ nativeEvent }: FormEvent) => state.handleInput(!isTyped(nativeEvent)), onBlur: state.tidy,
  }
  return (
    <div ref={group} {...usePart('inputGroup')} dir="ltr" data-invalid={control['data-invalid']}>
      {numbers
        ? <numbers.CountryPicker country={country} countries={countries ?? numbers.phoneCountries} disabled={props.disabled} onChoose={state.choose} {...{ locale, words, group }} />
        : <span {...countryPart} data-pending="" aria-hidden="true" />}
      <input ref={attach} {...mergeProps(ours, props)} />
    </div>
  )
}))

const readPlain = () => plainField

/** What stands for the input towards a form: its value is the number in the form of E.164. */
function useHandle(state: PhoneFieldState): () => PhoneInputHandle {
  return useMemo(() => {
    const handle: PhoneInputHandle = {
      type: 'tel',
      get value() { return state.value() },
      set value(text) { state.setValue(text) },
      focus: () => state.focusInput(),
    }
    return () => handle
  }, [state])
}

/** Autofill tells of no kind of input. */
function isTyped(event: Event): boolean {
  return event instanceof InputEvent && event.inputType !== '' && event.inputType !== 'insertFromPaste' && event.inputType !== 'insertReplacementText'
}
