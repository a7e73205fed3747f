'use client'

import { useRef, useState } from 'react'
import { AuthInvalidCredentialsError, type AuthErrorLike } from '../../core/index.js'
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

/** What hears of a picture. */
interface PictureEvents {
  readonly onChosen: (url: string) => void
  readonly onError: ((error: AuthErrorLike) => void) | undefined
}

/** Why there is no new picture. */
export type PictureProblem = 'type' | 'size' | 'upload'

const images = 'image/png,image/jpeg,image/webp,image/gif'

/** Checks a picture, and has it uploaded; the latest one counts. */
export function usePicture({ onUpload, accept = images, maxBytes = 5_242_880 }: PictureOptions, { onChosen, onError }: PictureEvents) {
  const [refused, setRefused] = useState<PictureProblem | null>(null)
  // An upload cannot be called back: what a former attempt brings is dropped.
  const latest = useRef(0)
  const upload = useAction(
    async ({ file }: { file: File; attempt: number }) => addressIn(await onUpload?.(file)),
    {
      onSuccess: (url, { attempt }) => { if (attempt === latest.current) onChosen(url) },
      onError: (error, { attempt }) => { if (attempt === latest.current) onError?.(error) },
    },
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

/** What an app without types may forget to return. */
function addressIn(uploaded: unknown): string {
  if (typeof uploaded === 'string') return uploaded
  throw new AuthInvalidCredentialsError(
    `latchkey: onUpload resolved with ${uploaded === null ? 'null' : typeof uploaded}. The profile keeps the address of the picture. Return it as a string.`,
    { status: 400, code: 'invalid_argument' },
  )
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
