import type { DocsContainerProps } from '@storybook/addon-docs/blocks'
import { lazy, Suspense, type PropsWithChildren } from 'react'

const LazyPage = lazy(async () => ({ default: (await import('./component-page.tsx')).ComponentPage }))
const LazyContainer = lazy(async () => ({ default: (await import('./page-container.tsx')).PageContainer }))

/** The page of a component; a story alone does not load it. */
export const ComponentPage = () => <Suspense><LazyPage /></Suspense>

/** What every page stands in; a story alone does not load it. */
export const PageContainer = (props: PropsWithChildren<DocsContainerProps>) => <Suspense><LazyContainer {...props} /></Suspense>
