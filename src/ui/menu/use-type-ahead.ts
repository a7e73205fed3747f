'use client'

import { useRef, type KeyboardEvent } from 'react'

/** Letters belong together that come within this many milliseconds. */
const pause = 500

/** Finds the next item that begins with what is typed, from the current one on. */
export function useTypeAhead() {
  const typed = useRef({ text: '', at: 0 })
  return ({ key, timeStamp, ctrlKey, metaKey, altKey }: KeyboardEvent, current: number, labels: readonly string[]): number | null => {
    const isLetter = [...key].length === 1 && key !== ' '
    if (!isLetter || ctrlKey || metaKey || altKey) return null
    const before = timeStamp - typed.current.at < pause ? typed.current.text : ''
    typed.current = { text: before + key, at: timeStamp }
    return findItem(typed.current.text, current, labels)
  }
}

/** A letter typed again and again goes through the items that begin with it. */
export function findItem(text: string, current: number, labels: readonly string[]): number | null {
  const letters = [...text.toLocaleLowerCase()]
  const isRepeated = letters.every((letter) => letter === letters[0])
  const wanted = isRepeated ? letters[0] ?? '' : letters.join('')
  const first = isRepeated ? current + 1 : current
  const order = labels.map((_, index) => (index + Math.max(0, first)) % labels.length)
  return order.find((index) => labels[index]?.trim().toLocaleLowerCase().startsWith(wanted)) ?? null
}
