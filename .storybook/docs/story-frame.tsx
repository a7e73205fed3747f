import { useCallback, useEffect, useRef, useState } from 'react'
import { useGlobals, writeGlobals } from './catalogue-globals.ts'
import { takeTurn } from './turns.ts'

interface StoryFrameProps {
  /** The story's id. */
  readonly id: string
  readonly title: string
  /** @default as high as the story, within reason */
  readonly height?: number | undefined
  /** A live example, with the inbox beside it. */
  readonly live?: boolean
}

const lowest = 120
const highest = 1200
const longestTurn = 10_000

/** A story in a frame of its own, loaded when it comes into sight, and not before the one above it has played its steps. */
export function StoryFrame({ id, title, height, live = false }: StoryFrameProps) {
  const globals = useGlobals()
  const address = `iframe.html?id=${id}&viewMode=story&framed=1&globals=${writeGlobals({ ...globals, inbox: live ? 'beside' : 'hidden' })}`
  const [isSeen, placeRef] = useSeen()
  const frame = useRef<HTMLIFrameElement | null>(null)
  const isOn = useTurn({ frame, address, isWanted: isSeen, isFree: live })
  const measured = useHeight(frame)
  const blockSize = height ?? measured ?? 440
  return (
    <div ref={placeRef} className="catalogue-frame" style={{ blockSize }}>
      {isOn && <iframe ref={frame} key={address} src={address} title={title} style={{ blockSize }} data-live={live || undefined} data-ready={measured !== undefined || undefined} />}
    </div>
  )
}

/** True once the element has come near the visible part of the page. */
function useSeen() {
  const [isSeen, setIsSeen] = useState(false)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      setIsSeen(true)
    }, { rootMargin: '100px' })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [isSeen, ref] as const
}

interface Turn {
  readonly frame: React.RefObject<HTMLIFrameElement | null>
  readonly address: string
  readonly isWanted: boolean
  /** Waits for nobody. */
  readonly isFree: boolean
}

/** Whether the frame may load: once its turn has come, and from then on. */
function useTurn({ frame, address, isWanted, isFree }: Turn): boolean {
  const [on, setOn] = useState('')
  useEffect(() => {
    if (!isWanted || isFree) return
    let timer: ReturnType<typeof setInterval> | undefined
    const end = takeTurn(() => {
      setOn(address)
      const latest = performance.now() + longestTurn
      timer = setInterval(() => {
        if (!hasPlayed(frame.current) && performance.now() < latest) return
        frame.current?.blur()
        finish()
      }, 100)
    })
    const finish = () => { clearInterval(timer); end() }
    return finish
  }, [frame, address, isWanted, isFree])
  return isWanted && (isFree || on === address)
}

interface StoryWindow extends Window {
  readonly __STORYBOOK_ADDONS_CHANNEL__?: { last(event: string): unknown }
}

function hasPlayed(frame: HTMLIFrameElement | null): boolean {
  const inner: StoryWindow | null | undefined = frame?.contentWindow
  return inner?.__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished') !== undefined
}

/** Follows the height of what is in the frame, dialogs included. */
function useHeight(frame: React.RefObject<HTMLIFrameElement | null>): number | undefined {
  const [measured, setMeasured] = useState<number>()
  useEffect(() => {
    const timer = setInterval(() => {
      const inner = frame.current?.contentDocument
      const story = inner?.querySelector('.story-canvas')
      if (!story) return
      const dialogs = [...inner?.querySelectorAll('dialog[open], [role=dialog], [role=menu]') ?? []].map((dialog) => dialog.getBoundingClientRect().height + 64)
      const wanted = Math.max(contentHeight(story) + inboxHeight(inner), ...dialogs)
      setMeasured(Math.ceil(Math.min(highest, Math.max(lowest, wanted))))
    }, 300)
    return () => clearInterval(timer)
  }, [frame])
  return measured
}

/** The canvas itself is as high as the frame: what counts is what stands in it. */
function contentHeight(story: Element): number {
  const { top } = story.getBoundingClientRect()
  return Math.max(0, ...[...story.children].map((child) => child.getBoundingClientRect().bottom - top)) + 32
}

/** Beside the story the inbox takes no height of its own; below it, on a narrow page, it does. */
function inboxHeight(inner: Document | null | undefined): number {
  const inbox = inner?.querySelector('.story-inbox')
  return inbox && inner && inbox.getBoundingClientRect().width === inner.documentElement.clientWidth ? contentHeight(inbox) : 0
}
