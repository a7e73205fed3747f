export { answerInboxRequest } from './inbox-page.js'
export type { InboxSources } from './inbox-changes.js'
