import type { InboxMessage } from '../inbox/index.js'
import { escapeHtml } from '../escape-html.js'
import type { InboxSources } from './inbox-changes.js'
import { renderFaultForm, renderPlannedFaults } from './render-faults.js'
import { renderMessage } from './render-message.js'

/** The whole inbox page: its messages newest first, and the buttons that make the server fail. */
export function renderPage({ inbox: { messages }, faults, config }: InboxSources): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Latchkey inbox</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/inbox/inbox.css">
<script type="module" src="/inbox/inbox.js"></script>
</head>
<body>
<header class="top">
<h1>Inbox</h1>
<p class="notice"><strong>For development only.</strong> This server protects nobody's account: whoever reaches it reads every code. Nothing is sent to anybody unless an SMTP server is configured.</p>
<p class="meta">Links lead to <strong>${escapeHtml(config.siteUrl)}</strong>, unless the app names another address. <code>GOTRUE_SITE_URL</code>, or <code>site_url</code> in <code>supabase/config.toml</code>, changes that.</p>
</header>
<main>
<section aria-labelledby="faults-title">
<details class="faults"><summary><h2 id="faults-title">Make the server fail</h2></summary>${renderFaultForm()}</details>
<p id="planned" role="status">${renderPlannedFaults(faults.list())}</p>
</section>
<section aria-labelledby="messages-title">
<h2 id="messages-title">Messages <span id="count">${String(messages.length)}</span></h2>
<p id="status" role="status" class="visually-hidden"></p>
<p id="empty"${messages.length > 0 ? ' hidden' : ''}>Nothing has been sent yet. Mails and texts of this server appear here at once, the newest first.</p>
<div id="messages">${renderMessages(messages)}</div>
</section>
</main>
</body>
</html>`
}

function renderMessages(messages: readonly InboxMessage[]): string {
  return messages.map(renderMessage).reverse().join('\n')
}
