'use client'

import { useState, type RefObject } from 'react'
import { usePart } from '../class-names-context.js'
import { ChevronIcon, GlobeIcon } from '../icons.js'
import type { PhoneInputWords } from '../part-props.js'
import { VisuallyHidden } from '../parts.js'
import { CountryList } from './country-list.js'
import { countryName } from './country-names.js'
import { callingCodeOf } from './phone-numbers.js'

/** Props of `CountryPicker`. */
export interface CountryPickerProps {
  readonly country: string | null
  /** The countries to choose among. */
  readonly countries: readonly string[]
  readonly disabled: boolean | undefined
  readonly locale: string
  readonly words: PhoneInputWords
  readonly onChoose: (country: string) => void
  /** What the list hangs under. */
  readonly group: RefObject<HTMLElement | null>
}

/** The button before a phone number that shows its country, and the list behind it. */
export function CountryPicker({ country, disabled, locale, words, onChoose, ...list }: CountryPickerProps) {
  const [isOpen, setOpen] = useState(false)
  const choose = (chosen: string) => {
    setOpen(false)
    onChoose(chosen)
  }
  return (
    <>
      <button
        type="button" {...usePart('country')} disabled={disabled} aria-haspopup="dialog" aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <VisuallyHidden>{country === null ? words.country : words.chosenCountry.replace('{country}', countryName(country, locale))} </VisuallyHidden>
        {country === null ? <GlobeIcon size="small" /> : <>{country} +{callingCodeOf(country)}</>}
        <ChevronIcon size="small" />
      </button>
      {isOpen && <CountryList country={country} locale={locale} words={words} onChoose={choose} onClose={() => setOpen(false)} {...list} />}
    </>
  )
}
