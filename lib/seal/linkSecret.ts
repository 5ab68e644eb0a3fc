import { type Bytes, fromBase64url, toBase64url } from "../values/bytes";
import { randomBytes } from "./derive";
import { type Refused, refuse } from "./refusal";

const SECRET = 16;

/** 128 random bits for one link. */
export const newLinkSecret = (): Bytes => randomBytes(SECRET);

/** What stands behind the `#` of a link. */
export const fragmentOf = (secret: Bytes): string => `v1.${toBase64url(secret)}`;

/** The secret of a link's fragment, with or without its `#`. */
export function secretOf(fragment: string): Bytes | Refused<"malformed-invite"> {
  const [, text = ""] = /^#?v1\.([A-Za-z0-9_-]{22})$/.exec(fragment.trim()) ?? [];
  const secret = fromBase64url(text);
  return secret?.length === SECRET ? secret : refuse("malformed-invite");
}
