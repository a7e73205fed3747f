'use client'

import { Fragment } from 'react'
import { splitMessage } from '../../i18n/index.js'

/** A message with several addresses in it, which stand out. */
export function AddressesText({ message, addresses }: { message: string; addresses: Readonly<Record<string, string>> }) {
  return splitMessage(message).map((piece, index) => <Fragment key={index}>{'text' in piece ? piece.text : <strong><bdi>{addresses[piece.name]}</bdi></strong>}</Fragment>)
}
