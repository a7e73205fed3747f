'use client'

import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { joinClassNames, mergeGiven } from '../shared/index.js'
import { kebab, partClass, type PartName } from './part-names.js'

/** Classes to add to the parts, by part. */
export type ClassNames = { readonly [part in PartName]?: string | undefined }

const none: ClassNames = {}
const ClassNamesContext = createContext<ClassNames>(none)

/** Adds classes to the parts below; of two for one part, the nearest wins. */
export function ClassNamesProvider({ classNames, children }: { readonly classNames?: ClassNames | undefined; readonly children?: ReactNode }) {
  const around = useContext(ClassNamesContext)
  const value = useMemo(() => mergeGiven(around, classNames), [around, classNames])
  return <ClassNamesContext.Provider value={value}>{children}</ClassNamesContext.Provider>
}

/** The classes that the app asks for a part. */
export function useClassName(part: PartName, className?: string) {
  return joinClassNames(useContext(ClassNamesContext)[part], className)
}

/** What marks an element as a part: its class, the classes asked for, and its `data-slot`. */
export function usePart(part: PartName, className?: string) {
  return { 'className': joinClassNames(partClass(part), useClassName(part, className)), 'data-slot': kebab(part) }
}
