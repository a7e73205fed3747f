import type { ArgTypesEnhancer } from 'storybook/internal/types'

/** Types that are written out at length by the reader of types, and known by name to people. */
const names: Readonly<Record<string, string>> = { messages: 'MessageOverrides', theme: 'Theme', slots: 'Partial<Slots>', classNames: 'Partial<ClassNames>', captcha: 'CaptchaSlot' }

/** Rows of the table of props: types by their names, defaults as they are written in code. */
export const tidyPropRows: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(Object.entries(argTypes).map(([name, row]) => {
    const type = names[name] && row.table?.type ? { summary: names[name] } : row.table?.type
    const written = row.table?.defaultValue?.summary
    const defaultValue = written === undefined ? row.table?.defaultValue : { summary: written.replace(/^"(.*)"$/, '$1') }
    return [name, { ...row, table: { ...row.table, ...(type && { type }), ...(defaultValue && { defaultValue }) } }]
  }))
