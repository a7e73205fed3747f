'use client'

import { createContext, forwardRef, useContext, useMemo } from 'react'
import type { ComponentPropsWithRef, ComponentType, ForwardRefExoticComponent, ReactNode, RefAttributes } from 'react'
import { mergeGiven } from '../shared/index.js'
import type {
  AlertProps, BackButtonProps, ButtonProps, CardProps, CheckboxProps, CodeInputProps, DialogProps, FieldProps, LinkProps, PasswordInputProps, PhoneInputHandle, PhoneInputProps,
  RequirementsProps, SegmentedProps, SelectProps, SpinnerProps, StrengthProps, TextInputProps,
} from './part-props.js'
import { useClassName } from './class-names-context.js'
import type { PartName } from './part-names.js'

interface SlotTypes {
  Alert: AlertProps & RefAttributes<HTMLDivElement>
  BackButton: BackButtonProps & RefAttributes<HTMLButtonElement>
  Badge: ComponentPropsWithRef<'span'>
  Button: ButtonProps & RefAttributes<HTMLButtonElement>
  Card: CardProps & RefAttributes<HTMLElement>
  Checkbox: CheckboxProps & RefAttributes<HTMLInputElement>
  CodeInput: CodeInputProps & RefAttributes<HTMLInputElement>
  Dialog: DialogProps
  Divider: ComponentPropsWithRef<'div'>
  Field: FieldProps & RefAttributes<HTMLDivElement>
  Footer: ComponentPropsWithRef<'footer'>
  Header: ComponentPropsWithRef<'header'>
  Link: LinkProps & RefAttributes<HTMLElement>
  Logo: ComponentPropsWithRef<'span'>
  Medallion: ComponentPropsWithRef<'span'>
  Notice: ComponentPropsWithRef<'div'>
  PasswordInput: PasswordInputProps & RefAttributes<HTMLInputElement>
  PhoneInput: PhoneInputProps & RefAttributes<PhoneInputHandle>
  Requirements: RequirementsProps & RefAttributes<HTMLUListElement>
  Segmented: SegmentedProps & RefAttributes<HTMLFieldSetElement>
  Select: SelectProps & RefAttributes<HTMLSelectElement>
  Spinner: SpinnerProps & RefAttributes<HTMLSpanElement>
  Strength: StrengthProps & RefAttributes<HTMLDivElement>
  Subtitle: ComponentPropsWithRef<'p'>
  Tag: ComponentPropsWithRef<'span'>
  TextInput: TextInputProps & RefAttributes<HTMLInputElement>
  Title: ComponentPropsWithRef<'h1'>
}

/** A primitive that an app can put its own in place of. */
export type SlotName = keyof SlotTypes

/** Components of the app's own in place of ours; each takes the props of the one it stands in for, its `ref` included. */
export type Slots = { readonly [Name in SlotName]?: ComponentType<SlotTypes[Name]> | undefined }

const none: Slots = {}
const SlotsContext = createContext<Slots>(none)

/** Puts components of the app's own in place of the primitives below; the nearest wins. */
export function SlotsProvider({ slots, children }: { readonly slots?: Slots | undefined; readonly children?: ReactNode }) {
  const around = useContext(SlotsContext)
  const value = useMemo(() => mergeGiven(around, slots), [around, slots])
  return <SlotsContext.Provider value={value}>{children}</SlotsContext.Provider>
}

/** The components in force here in place of ours. */
export function useSlots(): Slots {
  return useContext(SlotsContext)
}

/**
 * Makes a primitive replaceable, once, at module level. Inside the replacement the slot is empty again,
 * so that an app's Button can be made of ours. The part names the class that is asked for both.
 */
export function createSlot<Name extends SlotName>(name: Name, part: PartName, Default: ComponentType<SlotTypes[Name]>) {
  const Slot = forwardRef<unknown, SlotTypes[Name]>(function Slot(props, ref) {
    const slots = useContext(SlotsContext)
    const inside = useMemo(() => ({ ...slots, [name]: undefined }), [slots])
    const Replacement = slots[name]
    // SAFETY: both take the props of this slot, and these are they.
    const Chosen = (Replacement ?? Default) as ComponentType<{ className?: string | undefined } & RefAttributes<unknown>>
    // SAFETY: a class is a string in the props of every slot, where there is one.
    const className = useClassName(part, (props as { readonly className?: string }).className)
    return Replacement ? <SlotsContext.Provider value={inside}><Chosen {...props} ref={ref} className={className} /></SlotsContext.Provider> : <Chosen {...props} ref={ref} />
  })
  Slot.displayName = name
  // SAFETY: `forwardRef` takes the ref out of the props and gives it back, which its type cannot say of a generic slot.
  return Slot as unknown as ForwardRefExoticComponent<SlotTypes[Name]>
}
