/** Component to attribute or event to its standard value; see components.js. */
export const internalComponents: Record<string, Record<string, string>>
