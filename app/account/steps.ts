/** Where in a row of numbered steps something begins, and how many there are. */
export type StepsOf = { readonly first: number; readonly of: number };
