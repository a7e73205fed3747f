export { joinClassNames } from './class-names.js'
export type { DeepPartial } from './deep-partial.js'
export { mergeGiven } from './merge-given.js'
export { mergeProps } from './merge-props.js'
