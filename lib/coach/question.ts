/** What a question of the bank is about. */
export type Theme = "day" | "us" | "family" | "work" | "money" | "closeness" | "future" | "hurt" | "play";

/** How near a question comes: 1 for any evening, 2 for a quiet one, 3 for when both wish to go further. */
export type Depth = 1 | 2 | 3;

/** A question and what one could ask when it has been answered. Its words are its name: the one thing kept of it. */
export type Asked = readonly [ask: string, then: string];

/** The questions of one theme, by depth. */
export type Questions = { readonly [depth in Depth]: readonly Asked[] };

/** The bank of one language. */
export type Bank = { readonly [theme in Theme]: Questions };
