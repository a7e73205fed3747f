'use client'

import { useRef, useState } from 'react'
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
  // An upload cannot be called back: what a former attempt brings is dropped.
  const latest = useRef(0)
  const upload = useAction(
    async ({ file }: { file: File; attempt: number }) => (onUpload ? onUpload(file) : ''),
    { onSuccess: (url, { attempt }) => { if (attempt === latest.current) onChosen(url) } },
  )
  const forget = () => {
    latest.current += 1
    setRefused(null)
    upload.reset()
  }
  const choose = (file: File) => {
    const problem = problemOf(file, accept, maxBytes)
    forget()
    setRefused(problem)
    if (!problem) upload.mutate({ file, attempt: latest.current })
  }
  const problem: PictureProblem | null = refused ?? (upload.isError ? 'upload' : null)
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
