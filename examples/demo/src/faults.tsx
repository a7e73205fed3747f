import { useState } from 'react'

const faults = [
  ['offline', 'Offline', 'The server cannot be reached for 15 seconds.'],
  ['slow', 'Slow', 'The next answer takes its time.'],
  ['429', 'Too many', 'The next request is one too many.'],
  ['link-expired', 'Expired', 'The next link or code has expired.'],
  ['session-revoked', 'Revoked', 'The session is ended at its next use.'],
  ['clock-wrong', 'Wrong clock', 'The server’s clock is a day ahead for 15 seconds.'],
  ['clear', 'All well', 'Nothing goes wrong.'],
] as const

/** Buttons that make something go wrong at the embedded server. */
export function Faults({ address }: { address: string | undefined }) {
  const [planned, setPlanned] = useState('Press a button, then go on in the card.')
  if (!address) return null
  const plan = async (name: string, text: string) => {
    await fetch(`${address}/${name}`, { method: 'POST' })
    setPlanned(text)
  }
  return (
    <section className="faults" aria-labelledby="faults-title">
      <h2 id="faults-title">Make it go wrong</h2>
      <div>{faults.map(([name, label, text]) => <button key={name} type="button" onClick={() => void plan(name, text)}>{label}</button>)}</div>
      <p role="status">{planned}</p>
    </section>
  )
}
