import { createPart } from './create-part.js'
import { createSlot } from './slots-context.js'

/** The head of a card: title, subtitle, logo. */
export const Header = /* @__PURE__ */ createSlot('Header', 'header', /* @__PURE__ */ createPart('header', 'header'))
/** A card's heading; it can take focus, so that a view change can move there. */
export const Title = /* @__PURE__ */ createSlot('Title', 'title', /* @__PURE__ */ createPart('title', 'h1'))
/** A sentence under the title. */
export const Subtitle = /* @__PURE__ */ createSlot('Subtitle', 'subtitle', /* @__PURE__ */ createPart('subtitle', 'p'))
/** One of several views of a card, which rises into place. */
export const View = /* @__PURE__ */ createPart('view', 'div')
/** The sunken band at the foot of a card. */
export const Footer = /* @__PURE__ */ createSlot('Footer', 'footer', /* @__PURE__ */ createPart('footer', 'footer'))
/** Parts under each other; `data-tight` for a smaller gap. */
export const Stack = /* @__PURE__ */ createPart('stack', 'div')
/** Parts beside each other, wrapping. */
export const Row = /* @__PURE__ */ createPart('row', 'div')
/** Equal parts in as many columns as fit. */
export const Grid = /* @__PURE__ */ createPart('grid', 'div')
/** A line with a word in the middle. */
export const Divider = /* @__PURE__ */ createSlot('Divider', 'divider', /* @__PURE__ */ createPart('divider', 'div'))
/** A place for the app's mark. */
export const Logo = /* @__PURE__ */ createSlot('Logo', 'logo', /* @__PURE__ */ createPart('logo', 'span'))
/** A large icon on a tinted ground. */
export const Medallion = /* @__PURE__ */ createSlot('Medallion', 'medallion', /* @__PURE__ */ createPart('medallion', 'span'))
/** A small word at the end of a button, such as "Last used". */
export const Badge = /* @__PURE__ */ createSlot('Badge', 'badge', /* @__PURE__ */ createPart('badge', 'span'))
/** Words for those who do not see the page. */
export const VisuallyHidden = /* @__PURE__ */ createPart('visuallyHidden', 'span')
/** A small word beside an item. */
export const Tag = /* @__PURE__ */ createSlot('Tag', 'tag', /* @__PURE__ */ createPart('tag', 'span'))
/** A short notice, such as being offline. */
export const Notice = /* @__PURE__ */ createSlot('Notice', 'notice', /* @__PURE__ */ createPart('notice', 'div'))
/** The dot of a notice. */
export const NoticeDot = /* @__PURE__ */ createPart('noticeDot', 'span')
/** Sections under each other, with a line between them. */
export const Sections = /* @__PURE__ */ createPart('sections', 'div')
/** A section: its head beside its body, or above it where there is little room. */
export const Section = /* @__PURE__ */ createPart('section', 'section')
/** The title of a section and a sentence about it. */
export const SectionHead = /* @__PURE__ */ createPart('sectionHead', 'header')
/** The heading of a section. */
export const SectionTitle = /* @__PURE__ */ createPart('sectionTitle', 'h2')
/** What a section is there for. */
export const SectionBody = /* @__PURE__ */ createPart('sectionBody', 'div')
/** A list of items. */
export const List = /* @__PURE__ */ createPart('list', 'ul')
/** An item: its icon, its text, what can be done with it. */
export const Item = /* @__PURE__ */ createPart('item', 'li')
/** The ground that an item's icon stands on. */
export const ItemIcon = /* @__PURE__ */ createPart('itemIcon', 'span')
/** The lines of an item. */
export const ItemText = /* @__PURE__ */ createPart('itemText', 'div')
