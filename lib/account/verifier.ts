import { randomBytes, timingSafeEqual } from "node:crypto";
import { type Bytes, fromBase64url, toBase64url } from "../values/bytes";
import type { ArgonPool } from "./argonPool";
import { newestOf, peppered, pepperId, pepperNamed } from "./pepper";

/** What proves an account's owner: the key out of the passphrase, or the one out of the recovery code. */
export type Proof = "passphrase" | "recovery";

/** Keeps and checks proofs. What is kept tells nothing without the pepper: `pepper id . salt . hash`. */
export type Verifiers = {
  readonly make: (proof: Proof, key: string) => Promise<string | "busy">;
  /** Whether the key matches. Null stands for an address nobody has: the same work, and never a match. */
  readonly matches: (proof: Proof, key: string, verifier: string | null) => Promise<boolean | "busy">;
};

export function verifiersWith(pool: ArgonPool, peppers: readonly string[]): Verifiers {
  const newest = newestOf(peppers);
  const hash = (pepper: string, proof: Proof, key: string, salt: Bytes) =>
    pool.hash(peppered(pepper, "heard/v1/verifier", proof, fromBase64url(key) ?? new Uint8Array()), salt);
  return {
    make: async (proof, key) => {
      const salt = new Uint8Array(randomBytes(16));
      const made = await hash(newest, proof, key, salt);
      return made === "busy" ? made : [pepperId(newest), toBase64url(salt), toBase64url(made)].join(".");
    },
    matches: async (proof, key, verifier) => {
      const [id = "", salt = "", kept = ""] = (verifier ?? NOBODY).split(".");
      const pepper = pepperNamed(peppers, id);
      const computed = await hash(pepper ?? newest, proof, key, sized(salt, 16));
      if (computed === "busy") return computed;
      const equal = timingSafeEqual(computed, sized(kept, 32));
      return equal && pepper !== null && verifier !== null && fromBase64url(key) !== null;
    },
  };
}

/** A verifier that nothing matches. */
const NOBODY = "nobody..";

// Whatever lies in the row, the work stays the same: bytes of the wanted length, zeros where it has others.
function sized(text: string, length: number): Bytes {
  const bytes = fromBase64url(text);
  return bytes?.length === length ? bytes : new Uint8Array(length);
}
