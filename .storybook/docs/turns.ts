/** A frame that waits for its turn to play. */
type Begin = () => void

const waiting: Begin[] = []
let isPlaying = false

/** True while the person's hand is in a live example: steps that are played elsewhere would take the focus from it. */
function isInUse(): boolean {
  const focused = document.activeElement
  return focused instanceof HTMLIFrameElement && focused.hasAttribute('data-live') && focused.contentDocument?.documentElement.hasAttribute('data-touched') === true
}

/**
 * Steps that click and type need the focus, and a page has only one: the frames play one after another. Calls back when it
 * is a frame's turn, and gives the way to end it.
 */
export function takeTurn(begin: Begin): () => void {
  let hasBegun = false
  const entry = () => { hasBegun = true; begin() }
  waiting.push(entry)
  advance()
  return () => {
    const place = waiting.indexOf(entry)
    if (place >= 0) waiting.splice(place, 1)
    if (hasBegun) isPlaying = false
    hasBegun = false
    advance()
  }
}

function advance() {
  if (isPlaying || !waiting.length) return
  if (isInUse()) return void setTimeout(advance, 1000)
  isPlaying = true
  waiting.shift()?.()
}
