import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { components } from './components.jsx'
import { renderComponent } from './render-component.jsx'
import { variants } from './variants.js'

/** Where only one fits on the page, each variant is a picture of its own. */
const pictures = components.flatMap((component) =>
  component.isOverlay ? variants.map((variant) => ({ component, shown: [variant], name: `${component.name}-${variant.name}` })) : [{ component, shown: variants, name: component.name }])

test.each(pictures)('$name looks as it did', async ({ component, shown, name }) => {
  await page.viewport(component.isOverlay ? 464 : 1760, component.height ?? 1000)
  document.documentElement.dir = component.isOverlay ? shown[0]?.direction ?? '' : ''
  document.documentElement.dataset['scheme'] = component.isOverlay ? shown[0]?.theme.colorScheme ?? '' : ''
  await renderComponent(component, shown)
  await expect.element(component.isOverlay ? page.elementLocator(document.body) : page.getByTestId('picture')).toMatchScreenshot(name)
})
