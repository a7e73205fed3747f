const properNames = new Set(['Turnstile', 'Google'])

/** A story's name as a sentence begins, and not as a title: “Code on its way”. */
export const storyName = (name: string) => name.split(' ').map((word, index) => (index > 0 && /^[A-Z][a-z]*$/.test(word) && !properNames.has(word) ? word.toLowerCase() : word)).join(' ')
