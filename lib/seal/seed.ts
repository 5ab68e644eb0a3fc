import type { Bytes } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import { asSecret, randomBytes } from "./derive";
import { openBytes, sealBytes } from "./sealBytes";

/** An account's seed while unlocked: it derives, and it can be locked again under another key. Its bytes lie in no variable. */
export type Seed = {
  readonly secret: CryptoKey;
  /** Hands the bytes over for a moment, and wipes them after. */
  readonly lend: <Result>(use: (bytes: Bytes) => Promise<Result>) => Promise<Result>;
};

export const newSeedBytes = (): Bytes => randomBytes(32);

/** Takes the bytes in, and wipes them. */
export async function holdSeed(bytes: Bytes): Promise<Seed> {
  const secret = await asSecret(bytes);
  const resting = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const place = lengthPrefixed("heard/v1/resting");
  const sealed = await sealBytes(resting, place, bytes);
  bytes.fill(0);
  return {
    secret,
    lend: async (use) => {
      const lent = await openBytes(resting, place, sealed);
      if (lent === null) throw new Error("a seed at rest was changed");
      try {
        return await use(lent);
      } finally {
        lent.fill(0);
      }
    },
  };
}
