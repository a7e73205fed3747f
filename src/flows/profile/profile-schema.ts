import * as z from 'zod/mini'
import type { FormSchema } from '../../form/index.js'
import { createMetadataSchema, type Metadata, type MetadataField } from '../parts/index.js'

/** What the profile form holds. */
export interface ProfileValues {
  fullName: string
  /** Address of the picture; empty for none. */
  avatarUrl: string
  /** What the further fields hold. */
  metadata?: Metadata | undefined
}

/** What the rules of a profile form depend on. */
export interface ProfileSchemaOptions {
  /** Further fields, whose values go into `user_metadata`. @default [] */
  fields?: readonly MetadataField[] | undefined
}

/** What is asked of a profile form. */
export function createProfileSchema({ fields = [] }: ProfileSchemaOptions = {}): FormSchema<ProfileValues> {
  const schema = z.object({
    fullName: z.string().check(z.trim()),
    avatarUrl: z.string(),
    ...(fields.length > 0 && { metadata: createMetadataSchema(fields) }),
  })
  // SAFETY: with further fields or without them, what comes out holds a name, a picture and no more than that.
  return schema as FormSchema<ProfileValues>
}

/** What is asked of a profile form without further fields. */
export const profileSchema = /* @__PURE__ */ createProfileSchema()
