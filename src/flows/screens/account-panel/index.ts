export { AccountPanel } from './account-panel.js'
export type { AccountPanelProps } from './account-panel-props.js'
export type { AccountPanelSection } from './account-sections.js'
