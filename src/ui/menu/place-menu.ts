const gap = 4
const margin = 8

/** A rectangle on the screen, as far as placing needs it. */
export interface Box {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Where a menu goes on the screen. */
export interface MenuPlace {
  readonly left: number
  readonly top: number
  readonly maxHeight: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The screen, and which way text runs there. */
export interface Screen extends Size {
  readonly isRtl: boolean
}

/** Places a menu below its button, or above it where there is more room; on the side of the button that lets it fit, and never off the screen. */
export function placeMenu(button: Box, menu: Size, screen: Screen): MenuPlace {
  const below = screen.height - button.bottom - gap - margin
  const above = button.top - gap - margin
  const isAbove = menu.height > below && above > below
  const maxHeight = Math.max(0, isAbove ? above : below)
  const height = Math.min(menu.height, maxHeight)
  return { left: leftOf(button, menu.width, screen), top: isAbove ? button.top - gap - height : button.bottom + gap, maxHeight }
}

/** Along the start of the button while there is room for it, else along its end. */
function leftOf(button: Box, width: number, screen: Screen): number {
  const [fromLeft, fromRight] = [button.left, button.right - width]
  const startsRight = screen.isRtl ? fromRight >= margin : fromLeft + width > screen.width - margin
  return Math.max(margin, Math.min(startsRight ? fromRight : fromLeft, screen.width - width - margin))
}
