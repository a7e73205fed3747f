export { createPageLocation, type PageLocation } from './page-location.js'
export type { PageLike } from './visit.js'
