import { proofOfPassphrase } from "../../../seal/account";
import { randomBytes } from "../../../seal/derive";
import { KDF, type KdfParameters } from "../../../seal/kdf";
import { isRefused } from "../../../seal/refusal";
import { unlockSeed } from "../../../seal/seedBox";
import { nearbySeal, newDevice } from "../../../seal/testing/nearbySeal";
import { opened } from "../../../seal/testing/opened";
import { PASSPHRASE } from "../../../seal/testing/pair";
import { quickStretchBy } from "../../../seal/testing/quickStretch";
import { toBase64url } from "../../../values/bytes";
import { type Attack, type Checks, GAINED, NOTHING } from "./attack";

const GUESSES = ["our gate waits by the heron", PASSPHRASE];

/** Ada signs in by the derivation that the server names; what she sends, the server compares with guesses of its own. */
async function guessed(kdf: KdfParameters, checks: Checks): Promise<string> {
  const stretch = quickStretchBy(checks);
  const salt = toBase64url(randomBytes(16));
  const sent = await nearbySeal(newDevice(), stretch).signInMaterial({ passphrase: PASSPHRASE, salt, kdf });
  if (isRefused(sent)) return sent.refused;
  for (const guess of GUESSES) {
    const proof = await proofOfPassphrase(stretch, guess, salt, kdf);
    if (!isRefused(proof) && proof.auth === sent.authKey) return GAINED;
  }
  return NOTHING;
}

/** What a server tries with the way in. */
export const LIES_OF_ACCOUNTS: readonly Attack[] = [
  {
    name: "KDF downgrade",
    lie: "names a derivation of 8 KiB and one pass before sign-in",
    gain: "what the passphrase gives, so cheaply that a list of guesses finds it",
    refused: "weak-parameters",
    without: { isWithinBounds: () => true },
    attempt: (checks) => guessed({ ...KDF, memory: 8, passes: 1 }, checks),
  },
  {
    name: "weak kdfVersion",
    lie: "names a version of the derivation that this client does not know",
    gain: "a sign-in by a derivation of the server's choice",
    refused: "weak-parameters",
    without: { isKnownVersion: () => true },
    attempt: (checks) => guessed({ ...KDF, version: 0 }, checks),
  },
  {
    name: "recovery-blob swap",
    lie: "answers an old code with the locked seed from before Ada's new identity",
    gain: "Ada as her new identity with the keys of the old one, which someone may know",
    refused: "tampered",
    // A client that opens a seed whichever identity it was locked as.
    without: { unlockSeed: (lock, place, box) => unlockSeed(lock, { ...place, identityVersion: 1 }, box) },
    attempt: async (checks) => {
      const seal = nearbySeal(newDevice(), quickStretchBy(checks), checks);
      const before = await opened(seal.makeAccount({ accountId: "ada", passphrase: PASSPHRASE }));
      await seal.lock();
      await opened(seal.recoveryMaterial({ code: before.recoveryCode }));
      const { recoveryBox } = before;
      const found = await seal.openByRecovery({ accountId: "ada", identityVersion: 2, recoveryBox });
      if (isRefused(found)) return found.refused;
      return found.identityVersion === 2 && found.publicKey === before.publicKey ? GAINED : NOTHING;
    },
  },
];
