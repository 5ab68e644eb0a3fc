import { type Bytes, fromBase64url, toBase64url } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import type { Sealed } from "../values/sealed";
import { after, days, type Instant } from "../values/time";
import type { Drawer } from "./drawer";
import { openBytes, sealBytes } from "./sealBytes";
import type { Seed } from "./seed";

/** The device's half of staying unlocked: a key that cannot be read. The other half, the locked seed, lies in the tab. */
export type DeviceKey = { readonly key: CryptoKey; readonly until: Instant };

type Owner = { readonly accountId: string; readonly identityVersion: number };

/** How long a tab may stay unlocked without the passphrase. */
const LONGEST = days(30);

const place = ({ accountId, identityVersion }: Owner) => lengthPrefixed("heard/v1/device", accountId, identityVersion);

async function deviceKey(drawer: Drawer<DeviceKey>, accountId: string, now: Instant): Promise<CryptoKey> {
  const kept = await drawer.get(accountId);
  if (kept && kept.until > now) return kept.key;
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  await drawer.put(accountId, { key, until: after(now, LONGEST) });
  return key;
}

/** The seed locked under this device's key, for the tab to hold across a reload. Worthless elsewhere. */
export async function keepForTab(drawer: Drawer<DeviceKey>, now: Instant, owner: Owner, seed: Seed): Promise<Sealed> {
  const key = await deviceKey(drawer, owner.accountId, now);
  return seed.lend(async (bytes) => toBase64url(await sealBytes(key, place(owner), bytes)) as Sealed);
}

/** The seed's bytes from what the tab held; null where the device's key is gone, too old, or another's. */
export async function takeFromTab(
  drawer: Drawer<DeviceKey>,
  now: Instant,
  owner: Owner,
  kept: string,
): Promise<Bytes | null> {
  const device = await drawer.get(owner.accountId);
  if (device && device.until <= now) await drawer.drop(owner.accountId);
  const bytes = fromBase64url(kept);
  if (!device || device.until <= now || bytes === null) return null;
  const seed = await openBytes(device.key, place(owner), bytes);
  return seed?.length === 32 ? seed : null;
}
