import { argon2id } from "hash-wasm";
import { type Bytes, utf8 } from "../values/bytes";
import { type Refused, refuse } from "./refusal";
import { normalPassphrase } from "./typedPassphrase";

/** How a passphrase is stretched (Argon2id, RFC 9106): memory in KiB, passes over it, lanes. */
export type KdfParameters = {
  readonly version: number;
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
};

/** What a new passphrase is stretched with. */
export const KDF: KdfParameters = { version: 1, memory: 65_536, passes: 3, lanes: 1 };

// A server may ask neither for less, which would make guessing cheap, nor for so much more that a phone fails.
const FLOOR = { memory: 65_536, passes: 3 };
const CEILING = { memory: 262_144, passes: 10 };
const SALT = 16;

const within = (value: number, low: number, high: number): boolean =>
  Number.isSafeInteger(value) && value >= low && value <= high;

/** What is looked at before a passphrase is stretched by a server's word. */
export type KdfChecks = {
  readonly isKnownVersion: (kdf: KdfParameters) => boolean;
  readonly isWithinBounds: (kdf: KdfParameters) => boolean;
};

export const KDF_CHECKS: KdfChecks = {
  isKnownVersion: ({ version }) => version === KDF.version,
  isWithinBounds: ({ memory, passes, lanes }) =>
    lanes === KDF.lanes && within(memory, FLOOR.memory, CEILING.memory) && within(passes, FLOOR.passes, CEILING.passes),
};

/** Whether the client agrees to stretch with these. */
export const agreesTo = (kdf: KdfParameters, checks = KDF_CHECKS): boolean =>
  checks.isKnownVersion(kdf) && checks.isWithinBounds(kdf);

/** Stretches a passphrase to 32 bytes, or refuses. */
export type Stretch = (
  passphrase: string,
  salt: Bytes,
  kdf: KdfParameters,
) => Promise<Bytes | Refused<"weak-parameters">>;

/** Argon2id, within the bounds: a server that asks for less is refused. */
export const stretch: Stretch = async (passphrase, salt, kdf) => {
  if (!agreesTo(kdf) || salt.length !== SALT) return refuse("weak-parameters");
  const bytes = await argon2id({
    password: utf8(normalPassphrase(passphrase)),
    salt,
    memorySize: kdf.memory,
    iterations: kdf.passes,
    parallelism: kdf.lanes,
    hashLength: 32,
    outputType: "binary",
  });
  return new Uint8Array(bytes);
};
