import type { ArgTypesEnhancer } from 'storybook/internal/types'

/** Types that are written out at length by the reader of types, and known by name to people. */
const names: Readonly<Record<string, string>> = { messages: 'MessageOverrides', theme: 'Theme', slots: 'Partial<Slots>', classNames: 'Partial<ClassNames>', captcha: 'CaptchaSlot' }

/** Props of the element underneath, which say by themselves what they are. */
const elementProps: Readonly<Record<string, string>> = {
  'children': 'What stands in it.', 'onClick': 'Called when it is pressed.', 'autoComplete': 'What browsers and password managers fill in.', 'aria-label': 'Its name for a screen reader.',
}

/** Rows of the table of props: types by their names, defaults as they are written in code. */
export const tidyPropRows: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(Object.entries(argTypes).map(([name, row]) => {
    const type = row.table?.type && (names[name] ? { summary: names[name] } : { ...row.table.type, summary: tidyType(row.table.type.summary ?? '') })
    const written = row.table?.defaultValue?.summary
    const defaultValue = written === undefined ? row.table?.defaultValue : { summary: written.replace(/^"(.*)"$/, '$1') }
    return [name, { ...row, description: row.description || elementProps[name], table: { ...row.table, ...(type && { type }), ...(defaultValue && { defaultValue }) } }]
  }))

/** As people write it: no brackets around a lone function, and an element is an element. */
const tidyType = (type: string) => type.replace(/^ReactElement<.*>$/, 'ReactElement').replace(/^\((\(.*\) => [\w.<>]+)\)$/, '$1')
