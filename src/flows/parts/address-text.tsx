'use client'

import { Fragment, type ReactNode } from 'react'
import { splitMessage } from '../../i18n/index.js'

/** A message with an address in it, which stands out; in either placeholder that messages have for one. */
export function AddressText({ message, address }: { message: string; address: ReactNode }) {
  return <>{splitMessage(message).map((piece, index) => <Fragment key={index}>{'text' in piece ? piece.text : <strong><bdi>{address}</bdi></strong>}</Fragment>)}</>
}
