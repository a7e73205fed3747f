import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'latchkey/styles.css'
import './demo.css'
import { App } from './app.tsx'
import type { DemoConfig } from './demo-config.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')
const config: DemoConfig = await (await fetch('/demo/config.json')).json()

createRoot(root).render(
  <StrictMode>
    <App config={config} />
  </StrictMode>,
)
