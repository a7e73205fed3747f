/** Folders of recordings, or single ones, whose area the embedded server does not answer yet. */
export const unsupported: readonly string[] = []
