import axe from 'axe-core'

const colorSchemes = ['light', 'dark'] as const

/** The same state, looked at in both colour schemes: contrast is where the two differ. */
export async function expectAccessibleInBothSchemes(canvas: HTMLElement) {
  const page = document.documentElement
  const before = page.style.colorScheme
  for (const scheme of colorSchemes) {
    page.style.colorScheme = scheme
    const { violations } = await axe.run(canvas, { resultTypes: ['violations'], rules: { region: { enabled: false } } })
    const found = violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`)
    if (found.length) throw new Error(`Not accessible in ${scheme}:\n${found.join('\n')}`)
  }
  page.style.colorScheme = before
}
