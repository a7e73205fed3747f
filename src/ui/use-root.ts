'use client'

import { useContext, type Ref } from 'react'
import { joinClassNames } from '../shared/index.js'
import { LanguageContext } from '../shared/language-context.js'
import { useThemeRoot } from '../theme/index.js'
import { usePart } from './class-names-context.js'
import type { PartName } from './part-names.js'
import { useMergedRefs } from './use-merged-refs.js'

/** What makes the element of a part a theme root that says its language and direction. */
export function useRoot<T extends HTMLElement>(part: PartName, className: string | undefined, forwarded: Ref<T>) {
  const root = useThemeRoot()
  const language = useContext(LanguageContext)
  return {
    ref: useMergedRefs<T>(root.ref, forwarded),
    lang: language?.tag,
    dir: language?.direction,
    ...usePart(part, joinClassNames(part !== 'root' && root.className, className)),
  }
}
