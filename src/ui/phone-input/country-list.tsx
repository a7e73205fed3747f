'use client'

import { useId, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { usePart } from '../class-names-context.js'
import { createPart } from '../create-part.js'
import { CheckIcon } from '../icons.js'
import type { PhoneInputWords } from '../part-props.js'
import { listCountries, searchCountries } from './country-names.js'
import { usePopover } from './use-popover.js'

/** Props of `CountryList`. */
export interface CountryListProps {
  readonly country: string | null
  readonly countries: readonly string[]
  readonly locale: string
  readonly words: PhoneInputWords
  readonly group: RefObject<HTMLElement | null>
  readonly onChoose: (country: string) => void
  readonly onClose: () => void
}

const Listbox = /* @__PURE__ */ createPart('listbox', 'ul')
const NoCountry = /* @__PURE__ */ createPart('fieldHint', 'p')
const Option = /* @__PURE__ */ createPart('option', 'li')

/** The countries to choose among, with a search: a list in the browser's top layer, which no card cuts off. */
export function CountryList({ country, countries, locale, words, group, onChoose, onClose }: CountryListProps) {
  const id = useId()
  const popover = useRef<HTMLDivElement>(null)
  usePopover(popover, group, onClose)
  const listed = useMemo(() => listCountries(countries, locale), [countries, locale])
  const [{ query, active }, setSearch] = useState({ query: '', active: country })
  const found = useMemo(() => searchCountries(listed, query), [listed, query])
  const place = Math.max(0, found.findIndex(({ code }) => code === active))

  const handleKey = (event: KeyboardEvent) => {
    const next = nextPlace(event.key, place, found.length)
    const chosen = found[next ?? place]
    if (event.key !== 'Enter' && next === null) return
    event.preventDefault()
    if (!chosen) return
    if (next === null) return onChoose(chosen.code)
    setSearch({ query, active: chosen.code })
    popover.current?.querySelector(`[data-country="${chosen.code}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div ref={popover} popover="auto" {...usePart('popover')} role="dialog" aria-label={words.country} dir="auto" lang={locale}>
      <input
        {...usePart('input')} type="text" role="combobox" aria-expanded="true" aria-controls={id} aria-autocomplete="list" autoComplete="off" spellCheck={false}
        aria-label={words.searchCountry} placeholder={words.searchCountry} aria-activedescendant={found[place] && `${id}-${found[place].code}`}
        data-1p-ignore="" data-lpignore="true" onKeyDown={handleKey} onChange={({ target }) => setSearch({ query: target.value, active: null })}
      />
      <Listbox id={id} role="listbox" aria-label={words.country}>
        {found.map(({ code, name, callingCode }, index) => (
          <Option
            key={code} id={`${id}-${code}`} role="option" aria-selected={code === country} data-country={code} data-active={index === place ? '' : undefined}
            onPointerDown={(event) => event.preventDefault()} onClick={() => onChoose(code)}
          >
            <span>{name}</span><span dir="ltr">+{callingCode}</span>{code === country && <CheckIcon size="small" />}
          </Option>
        ))}
      </Listbox>
      {found.length === 0 && <NoCountry role="status">{words.noCountry}</NoCountry>}
    </div>
  )
}

/** Where an arrow key leads, round the ends; `null` for any other key. */
function nextPlace(key: string, place: number, count: number): number | null {
  if (key === 'ArrowDown') return (place + 1) % Math.max(1, count)
  if (key === 'ArrowUp') return (place - 1 + count) % Math.max(1, count)
  if (key === 'PageDown') return Math.min(count - 1, place + 8)
  return key === 'PageUp' ? Math.max(0, place - 8) : null
}
