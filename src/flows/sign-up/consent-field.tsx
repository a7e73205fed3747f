'use client'

import { Fragment } from 'react'
import { CheckboxField } from '../../form/index.js'
import { enSignUp, splitMessage, useMessages } from '../../i18n/index.js'
import { Link } from '../../ui/index.js'

/** The box that agrees to the terms and the privacy notice; linked where the app says where they are. */
export function ConsentField({ termsUrl, privacyUrl }: { termsUrl: string | undefined; privacyUrl: string | undefined }) {
  const words = useMessages('signUp', enSignUp)
  const links = new Map([['terms', { text: words.terms, href: termsUrl }], ['privacy', { text: words.privacy, href: privacyUrl }]])
  return (
    <CheckboxField name="consent" aria-required>
      {splitMessage(words.consentLinks).map((piece, index) => {
        if ('text' in piece) return <Fragment key={index}>{piece.text}</Fragment>
        const link = links.get(piece.name)
        return link?.href === undefined ? <Fragment key={index}>{link?.text}</Fragment> : <Link key={index} href={link.href} target="_blank" rel="noreferrer">{link.text}</Link>
      })}
    </CheckboxField>
  )
}
