import { askedOfPasskey } from "../../lib/seal/passkey";
import { type Bytes, fromBase64url, toBase64url } from "../../lib/values/bytes";
import type { AccountId } from "../../lib/values/ids";

/** Why a device gave nothing to lock or unlock with. */
export type PasskeyRefusal = "no-passkeys" | "no-prf" | "passkey-cancelled" | "passkey-known";

/** A passkey by its name, and what it gave. Whoever has handed `given` on wipes it. */
export type Given = { readonly credentialId: string; readonly given: Bytes };

const RANDOM = 32;

/** Whether this browser has passkeys at all. */
export const hasPasskeys = (): boolean => "credentials" in navigator && "PublicKeyCredential" in window;

// The challenge is a server's, where it lets somebody in by it; here nobody is let in, so it is any.
const challenge = () => crypto.getRandomValues(new Uint8Array(RANDOM));

const named = (ids: readonly string[]): PublicKeyCredentialDescriptor[] =>
  ids.map((each) => ({ type: "public-key", id: fromBase64url(each) ?? new Uint8Array() }));

/** Makes a passkey on this device, for this account; one of `others` is not made twice. The person confirms, it may be twice. */
export async function makePasskey(
  accountId: AccountId,
  others: readonly string[],
): Promise<Given | { readonly refused: PasskeyRefusal }> {
  if (!hasPasskeys()) return { refused: "no-passkeys" };
  const first = await askedOfPasskey(accountId);
  const made = await trying(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: challenge(),
        rp: { name: "Heard" },
        // No name and no address: the device may list it for whoever looks through its keys.
        user: { id: challenge(), name: "Heard", displayName: "Heard" },
        pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: "public-key", alg })),
        authenticatorSelection: { residentKey: "discouraged", userVerification: "required" },
        excludeCredentials: named(others),
        attestation: "none",
        extensions: { prf: { eval: { first } } },
      },
    }),
  );
  if ("refused" in made) return made;
  const { prf } = made.credential.getClientExtensionResults();
  const credentialId = toBase64url(new Uint8Array(made.credential.rawId));
  const given = bytesOf(prf?.results?.first);
  if (given !== null) return { credentialId, given };
  // Some give it only when they are asked the next time.
  const asked = prf?.enabled === true ? await askPasskey(accountId, [credentialId]) : ({ refused: "no-prf" } as const);
  if ("refused" in asked) await letGo(credentialId);
  return asked;
}

/** Asks one of these passkeys; the person confirms on the device. */
export async function askPasskey(
  accountId: AccountId,
  among: readonly string[],
): Promise<Given | { readonly refused: PasskeyRefusal }> {
  if (!hasPasskeys()) return { refused: "no-passkeys" };
  const first = await askedOfPasskey(accountId);
  const got = await trying(() =>
    navigator.credentials.get({
      publicKey: {
        ...{ challenge: challenge(), allowCredentials: named(among), userVerification: "required" },
        extensions: { prf: { eval: { first } } },
      },
    }),
  );
  if ("refused" in got) return got;
  const given = bytesOf(got.credential.getClientExtensionResults().prf?.results?.first);
  return given === null
    ? { refused: "no-prf" }
    : { credentialId: toBase64url(new Uint8Array(got.credential.rawId)), given };
}

function bytesOf(result: BufferSource | undefined): Bytes | null {
  if (result === undefined) return null;
  const bytes = result instanceof ArrayBuffer ? new Uint8Array(result) : new Uint8Array(result.buffer as ArrayBuffer);
  return bytes.length === RANDOM ? bytes : null;
}

type Asked = { readonly credential: PublicKeyCredential } | { readonly refused: PasskeyRefusal };

async function trying(act: () => Promise<Credential | null>): Promise<Asked> {
  try {
    const credential = await act();
    return credential instanceof PublicKeyCredential ? { credential } : { refused: "no-passkeys" };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    if (name === "InvalidStateError") return { refused: "passkey-known" };
    // Declined, timed out, or not on this device: a browser does not say which.
    return { refused: name === "NotAllowedError" || name === "AbortError" ? "passkey-cancelled" : "no-passkeys" };
  }
}

type Signals = { readonly signalUnknownCredential?: (of: { rpId: string; credentialId: string }) => Promise<void> };

/** Tells the device that this passkey is of no use any more, where it can be told; else its owner removes it there. */
export async function letGo(credentialId: string): Promise<void> {
  const signals = PublicKeyCredential as unknown as Signals;
  await signals.signalUnknownCredential?.({ rpId: location.hostname, credentialId });
}
