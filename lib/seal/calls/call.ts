/** A question to the Worker and its answer. */
export type Call<Ask, Answer> = { readonly ask: Ask; readonly answer: Answer };
/** A question without particulars. */
export type Nothing = Record<string, never>;
