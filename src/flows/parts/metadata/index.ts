export { createMetadataSchema, defaultMetadata, filledIn } from './metadata-field.js'
export type { Metadata, MetadataField } from './metadata-field.js'
export { MetadataFields } from './metadata-fields.js'
