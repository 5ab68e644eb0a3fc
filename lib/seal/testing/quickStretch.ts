import { argon2id } from "hash-wasm";
import { utf8 } from "../../values/bytes";
import { agreesTo, type Stretch } from "../kdf";
import { refuse } from "../refusal";
import { normalPassphrase } from "../typedPassphrase";

/** The derivation at its cheapest, so that stories about accounts run in no time. The bounds hold as ever. */
export const quickStretch: Stretch = async (passphrase, salt, kdf) => {
  if (!agreesTo(kdf)) return refuse("weak-parameters");
  const password = utf8(normalPassphrase(passphrase));
  const costs = { memorySize: 8, iterations: 1, parallelism: 1, hashLength: 32 };
  return new Uint8Array(await argon2id({ password, salt, ...costs, outputType: "binary" }));
};
