'use client'

import { enVerify, useMessages } from '../../i18n/index.js'
import { Button, Row } from '../../ui/index.js'

/** The way to the field for a code, past the message that would bring another. */
export function HaveCodeButton({ onClick, disabled }: { onClick: () => void; disabled: boolean | undefined }) {
  const words = useMessages('verify', enVerify)
  return <Row data-align="center"><Button variant="ghost" size="small" disabled={disabled} onClick={onClick}>{words.haveCode}</Button></Row>
}
