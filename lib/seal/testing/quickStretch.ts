import { argon2id } from "hash-wasm";
import { utf8 } from "../../values/bytes";
import { agreesTo, KDF_CHECKS, type KdfChecks, type Stretch } from "../kdf";
import { refuse } from "../refusal";
import { normalPassphrase } from "../typedPassphrase";

/** The derivation at its cheapest, so that stories about accounts run in no time. The bounds hold as ever. */
export const quickStretch: Stretch = (passphrase, salt, kdf) => quickStretchBy(KDF_CHECKS)(passphrase, salt, kdf);

/** The same, by checks of the test's own. */
export const quickStretchBy =
  (checks: KdfChecks): Stretch =>
  async (passphrase, salt, kdf) => {
    if (!agreesTo(kdf, checks)) return refuse("weak-parameters");
    const password = utf8(normalPassphrase(passphrase));
    const costs = { memorySize: 8, iterations: 1, parallelism: 1, hashLength: 32 };
    return new Uint8Array(await argon2id({ password, salt, ...costs, outputType: "binary" }));
  };
