'use client'

import { useState } from 'react'
import { useAction } from '../../react/index.js'

/** Stores a picture where the app keeps its files, and resolves with its address. */
export type UploadPicture = (file: File) => Promise<string>

/** What choosing a picture takes. */
export interface PictureOptions {
  /** Without it no picture can be chosen. */
  onUpload?: UploadPicture | undefined
  /** The kinds of files that can be chosen, as `accept` of an input spells them. @default 'image/png,image/jpeg,image/webp,image/gif' */
  accept?: string | undefined
  /** The most bytes that a picture may have. @default 5242880 */
  maxBytes?: number | undefined
}

/** Why there is no new picture. */
export type PictureProblem = 'type' | 'size' | 'upload'

const images = 'image/png,image/jpeg,image/webp,image/gif'

/** Checks a picture, and has it uploaded; the latest one counts. */
export function usePicture({ onUpload, accept = images, maxBytes = 5_242_880 }: PictureOptions, onChosen: (url: string) => void) {
  const [refused, setRefused] = useState<PictureProblem | null>(null)
  const upload = useAction(async (file: File) => (onUpload ? onUpload(file) : ''), { onSuccess: (url) => onChosen(url) })
  const choose = (file: File) => {
    const problem = problemOf(file, accept, maxBytes)
    setRefused(problem)
    upload.reset()
    if (!problem && !upload.isPending) upload.mutate(file)
  }
  const problem: PictureProblem | null = refused ?? (upload.isError ? 'upload' : null)
  const forget = () => { setRefused(null); upload.reset() }
  return { canChoose: onUpload !== undefined, accept, maxBytes, choose, forget, isUploading: upload.isPending, problem }
}

function problemOf(file: File, accept: string, maxBytes: number): PictureProblem | null {
  const { name, type, size } = file
  const isAccepted = accept.split(',').map((kind) => kind.trim().toLowerCase()).some((kind) => {
    if (kind.startsWith('.')) return name.toLowerCase().endsWith(kind)
    return kind.endsWith('/*') ? type.startsWith(kind.slice(0, -1)) : type === kind
  })
  if (!isAccepted) return 'type'
  return size > maxBytes ? 'size' : null
}
