import { toBase64url } from "../values/bytes";
import type { Kdf } from "../wire/routes/account";
import { newestOf, peppered } from "./pepper";

/** What every passphrase is stretched with today; an address nobody has says so too. */
const TODAY: Kdf = { version: 1, memory: 65_536, passes: 3, lanes: 1 };

type Salted = { readonly salt: string; readonly kdf: Kdf };

/** The salt of an address. One nobody has gets a made-up one, always the same; both are computed, so both take as long. */
export function saltOf(peppers: readonly string[], email: string, account: Salted | null): Salted {
  const madeUp = toBase64url(peppered(newestOf(peppers), "heard/v1/unknown-salt", email).slice(0, 16));
  const { version, memory, passes, lanes } = account?.kdf ?? TODAY;
  // Spelt out, for the database gives the fields back in an order of its own, and that would tell.
  return { salt: account?.salt ?? madeUp, kdf: { version, memory, passes, lanes } };
}
