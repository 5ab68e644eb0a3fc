import { type Bytes, textOf, utf8 } from "../values/bytes";
import { lengthPrefixed } from "../values/lengthPrefixed";
import { after, hours, type Instant } from "../values/time";
import type { Drawer } from "./drawer";
import { openBytes, sealBytes } from "./sealBytes";

/** An invite link's fragment that waits on this device while its reader signs up. */
export type ParkedInvite = { readonly key: CryptoKey; readonly sealed: Bytes; readonly until: Instant };

/** As long as an invite lives. */
const LONGEST = hours(48);

const place = (inviteId: string) => lengthPrefixed("heard/v1/parked-invite", inviteId);

async function dropExpired(drawer: Drawer<ParkedInvite>, now: Instant): Promise<void> {
  for (const inviteId of await drawer.names()) {
    const parked = await drawer.get(inviteId);
    if (parked && parked.until <= now) await drawer.drop(inviteId);
  }
}

export async function parkInvite(
  drawer: Drawer<ParkedInvite>,
  now: Instant,
  inviteId: string,
  fragment: string,
): Promise<void> {
  await dropExpired(drawer, now);
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const sealed = await sealBytes(key, place(inviteId), utf8(fragment));
  await drawer.put(inviteId, { key, sealed, until: after(now, LONGEST) });
}

/** The fragment that waits for this invite; null where none does, or no longer. */
export async function parkedInvite(
  drawer: Drawer<ParkedInvite>,
  now: Instant,
  inviteId: string,
): Promise<string | null> {
  await dropExpired(drawer, now);
  const parked = await drawer.get(inviteId);
  const bytes = parked && (await openBytes(parked.key, place(inviteId), parked.sealed));
  return bytes ? textOf(bytes) : null;
}
