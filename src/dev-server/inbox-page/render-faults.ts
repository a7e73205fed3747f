import { faultLabel, faultNames, type PlannedFault } from '../faults/index.js'
import { escapeHtml } from '../escape-html.js'

const labels: Readonly<Record<string, string>> = {
  offline: 'Offline',
  slow: 'Slow',
  'lost-answer': 'Lost answer',
  'html-403': 'HTML 403',
  'link-expired': 'Link expired',
  'session-revoked': 'Session revoked',
  'clock-wrong': 'Clock wrong',
}

/** Statuses that have a button. */
export const statusFaults = [429, 409, 500] as const

/** The buttons that make the server fail, once or for half a minute; they work without a script. */
export function renderFaultForm(): string {
  const statuses = statusFaults.map((status) => renderButton(String(status), String(status)))
  const buttons = [...faultNames.map((name) => renderButton(name, labels[name] ?? name)), ...statuses]
  return `<form method="post" action="/inbox/faults">
<fieldset><legend>When</legend>
<label><input type="radio" name="when" value="next" checked> the next request</label>
<label><input type="radio" name="when" value="during"> for 30 seconds</label>
</fieldset>
<p class="actions">${buttons.join('')}${renderButton('clear', 'Clear all')}</p>
</form>`
}

function renderButton(value: string, label: string): string {
  return `<button type="submit" name="fault" value="${value}">${escapeHtml(label)}</button>`
}

/** What is still to go wrong, in a sentence. */
export function renderPlannedFaults(planned: readonly PlannedFault[]): string {
  if (planned.length === 0) return 'Nothing is planned to fail.'
  const parts = planned.map(({ fault, until }) => {
    const name = labels[faultLabel(fault)] ?? faultLabel(fault)
    return until === undefined ? `${name} (next request)` : `${name} (until ${new Date(until).toISOString().slice(11, 19)} UTC)`
  })
  return `Planned: ${escapeHtml(parts.join(', '))}`
}
