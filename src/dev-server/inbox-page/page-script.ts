/** The page's script: it puts in what the server has rendered, and copies codes. */
export const pageScript = `const byId = (id) => document.getElementById(id)

function showTimes(root) {
  for (const time of root.querySelectorAll('time')) time.textContent = new Date(time.dateTime).toLocaleTimeString()
}

function addMessage({ html, count }) {
  byId('messages').insertAdjacentHTML('afterbegin', html)
  showTimes(byId('messages').firstElementChild)
  byId('count').textContent = String(count)
  byId('empty').hidden = true
  byId('status').textContent = 'New message: ' + byId('messages').querySelector('h2').textContent
}

async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const area = document.createElement('textarea')
  area.value = text
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]')
  if (!button) return
  await copy(button.dataset.copy)
  byId('status').textContent = 'Copied ' + button.dataset.copy
  button.textContent = 'Copied'
  setTimeout(() => { button.textContent = 'Copy code' }, 2000)
})

document.addEventListener('submit', (event) => {
  event.preventDefault()
  const body = new URLSearchParams(new FormData(event.target, event.submitter))
  fetch(event.target.action, { method: 'POST', body }).then(ask, () => {})
})

async function showChanges() {
  const shown = new URLSearchParams({ after: byId('count').textContent, last: document.querySelector('time')?.dateTime ?? '' })
  const { isReset, added, planned } = await (await fetch('/inbox/changes?' + shown)).json()
  if (isReset) return location.reload()
  added.forEach(addMessage)
  if (byId('planned').textContent !== planned) byId('planned').textContent = planned
}

let isAsking = false
async function ask() {
  if (document.hidden || isAsking) return
  isAsking = true
  await showChanges().catch(() => {})
  isAsking = false
}

setInterval(ask, 1000)
document.addEventListener('visibilitychange', ask)
showTimes(document)
`
