import type { Act } from "../../../lib/talk/command";

/** Words as their writer looked at them, exactly as they would be sent. */
export type Preview = { readonly text: string };

/** Lays a text open to be looked at; null where there is nothing to see. Nothing in it is changed or left out. */
export const previewOf = (text: string): Preview | null => (text.trim() === "" ? null : { text });

/** Sends what was looked at: that very text, byte for byte. */
export const shareExactly = <Put>(act: (what: Act, text: string) => Put, { text }: Preview): Put =>
  act({ type: "say", lastWords: false }, text);
