'use client'

import type { ComponentType } from 'react'
import { AccountWords } from '../../i18n/index.js'
import { withAppearance } from './appearance.js'

/** As `withAppearance`, for a component that shows words of the account: it appears once they are there. Made once, at module level. */
export function withAccountAppearance<Props extends object>(name: string, View: ComponentType<Props>) {
  return withAppearance<Props>(name, function InAccountWords(props) {
    return <AccountWords><View {...props} /></AccountWords>
  })
}
