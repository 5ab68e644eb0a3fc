import type { Locks } from "../store/accounts";
import type { AccountId } from "../values/ids";
import { seconds } from "../values/time";
import type { signUp } from "../wire/routes/account";
import type { RouteRefused } from "../wire/routes/refusals";
import type { RequestOf } from "../wire/routes/route";
import { refuse } from "./answer";
import { theVerifiers } from "./house";
import { closeEnvelope } from "./seedEnvelope";
import type { AccountSettings } from "./settings";

type Given = Pick<RequestOf<typeof signUp>, "salt" | "kdf" | "authKey" | "seedBox" | "recoveryAuth" | "recoveryBox">;

/** What is kept of a passphrase and a code: nothing that opens, nothing to guess at without the peppers. `busy`. */
export async function locksOf(
  settings: AccountSettings,
  accountId: AccountId,
  given: Given,
): Promise<Locks | RouteRefused> {
  const verifier = await theVerifiers().make("passphrase", given.authKey);
  const recoveryVerifier = await theVerifiers().make("recovery", given.recoveryAuth);
  if (verifier === "busy" || recoveryVerifier === "busy") return refuse("busy", seconds(3));
  const enveloped = (box: string) => closeEnvelope(settings.peppers.seed, accountId, box);
  const boxes = { seedBox: enveloped(given.seedBox), recoveryBox: enveloped(given.recoveryBox) };
  return { salt: given.salt, kdf: given.kdf, ...boxes, verifier, recoveryVerifier };
}
