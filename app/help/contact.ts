/** Where mistakes may be told, as a link; null where the owner of this house has given no address. Server only. */
export const contact = (): string | null => process.env.HEARD_CONTACT || null;
