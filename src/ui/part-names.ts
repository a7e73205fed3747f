/** Every part that has a class `lk-…`, a `data-slot` and a place in `classNames`. */
export type PartName =
  | 'root' | 'card' | 'header' | 'title' | 'subtitle' | 'footer' | 'stack' | 'row' | 'grid' | 'divider' | 'logo' | 'medallion'
  | 'form' | 'field' | 'labelRow' | 'label' | 'optional' | 'fieldHint' | 'fieldError' | 'fieldDescription' | 'input' | 'inputGroup'
  | 'iconButton' | 'code' | 'codeInput' | 'codeCell' | 'requirements' | 'requirement' | 'checkbox' | 'checkboxInput'
  | 'button' | 'badge' | 'link' | 'back' | 'alert' | 'alertText' | 'alertActions' | 'spinner' | 'tag' | 'notice' | 'noticeDot'
  | 'view' | 'dialog' | 'backdrop' | 'close' | 'country' | 'popover' | 'listbox' | 'option' | 'segmented' | 'segment' | 'select' | 'strength' | 'strengthBar'
  | 'sections' | 'section' | 'sectionHead' | 'sectionTitle' | 'sectionBody' | 'list' | 'item' | 'itemIcon' | 'itemText'
  | 'icon' | 'visuallyHidden' | 'buttonLabel' | 'provider'
  | 'avatar' | 'menuButton' | 'menu' | 'menuHead' | 'menuItem'

/** The class of a part: `inputGroup` → `lk-input-group`. */
export const partClass = (part: PartName) => `lk-${kebab(part)}`

/** A name as attributes spell it: `inputGroup` → `input-group`. */
export const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
