export { createInbox, type Inbox, type InboxMessage, type MessageType, type WritableInbox } from './inbox.js'
