/** What a question of the bank is about. */
export const THEMES = ["day", "us", "family", "work", "money", "closeness", "future", "hurt", "play"] as const;
export type Theme = (typeof THEMES)[number];

/** How near a question comes: 1 for any evening, 2 for a quiet one, 3 for when both wish to go further. */
export const DEPTHS = [1, 2, 3] as const;
export type Depth = (typeof DEPTHS)[number];

/** A question and what one could ask when it has been answered. Its words are its name: the one thing kept of it. */
export type Asked = readonly [ask: string, then: string];

/** The questions of one theme, by depth. */
export type Questions = { readonly [depth in Depth]: readonly Asked[] };

/** The bank of one language. */
export type Bank = { readonly [theme in Theme]: Questions };
