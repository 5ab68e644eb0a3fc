import type { Instant } from "../../values/time";
import type { SealChecks } from "../checks";
import type { DeviceKey } from "../deviceUnlock";
import type { Drawer } from "../drawer";
import type { ParkedInvite } from "../inviteParking";
import type { Stretch } from "../kdf";
import type { Pin } from "../pin";
import { type Refused, refuse } from "../refusal";
import type { OpenEpoch, OwnIdentity, Self } from "../roomKey";
import type { Comparing } from "../safetyWords";
import type { Seed } from "../seed";
import type { SeedPlace } from "../seedBox";

/** What the vault needs from where it runs. */
export type Surroundings = {
  readonly stretch: Stretch;
  readonly now: () => Instant;
  readonly unlocked: Drawer<DeviceKey>;
  readonly invites: Drawer<ParkedInvite>;
  /** The highest epoch this device has seen of each room. */
  readonly epochs: Drawer<number>;
};

/** A seed with the key pair it gives. */
export type OwnSeed = OwnIdentity & { readonly seed: Seed };
/** Oneself with open keys: those of today, and the former ones, the newest first. */
export type Owner = Omit<Self, "former"> & OwnSeed & { readonly former: readonly OwnSeed[] };
/** A room with open keys: every epoch from the first, in order. */
export type OpenRoom = { readonly pin: Pin; readonly epochs: readonly OpenEpoch[] };

/** All keys that are open now. Nothing of it ever leaves the Worker. */
export type Vault = {
  readonly checks: SealChecks;
  owner: Owner | null;
  /** New keys that were made and are not in force yet. */
  next: Owner | null;
  /** A lock from a passphrase or a code, waiting for the box it opens. */
  pending: { readonly lock: CryptoKey; readonly by: SeedPlace["by"] } | null;
  /** By room. */
  readonly rooms: Map<string, OpenRoom>;
  /** By talk. */
  readonly talks: Map<string, CryptoKey>;
  /** By comparing. */
  readonly comparings: Map<string, Comparing>;
};

export const emptyVault = (checks: SealChecks): Vault => ({
  ...{ checks, owner: null, next: null, pending: null },
  ...{ rooms: new Map(), talks: new Map(), comparings: new Map() },
});

/** Drops every open key. */
export function lockVault(vault: Vault): void {
  vault.owner = null;
  vault.next = null;
  vault.pending = null;
  vault.rooms.clear();
  vault.talks.clear();
  vault.comparings.clear();
}

/** Does something with the owner's keys, or says that they are locked. */
export const withOwner = async <Answer>(
  vault: Vault,
  use: (owner: Owner) => Promise<Answer>,
): Promise<Answer | Refused<"locked">> => (vault.owner ? use(vault.owner) : refuse("locked"));

/** What is sealed to oneself, opened with whichever of one's seeds it was sealed under; null where none does. */
export async function openedByOwner<Opened>(
  { seed, former }: Owner,
  open: (secret: CryptoKey) => Promise<Opened | null>,
): Promise<Opened | null> {
  for (const each of [seed, ...former.map((before) => before.seed)]) {
    const opened = await open(each.secret);
    if (opened !== null) return opened;
  }
  return null;
}

/** An open room's epoch by its number. */
export const epochOf = (vault: Vault, roomId: string, epoch: number): OpenEpoch | undefined =>
  vault.rooms.get(roomId)?.epochs.find((each) => each.epoch === epoch);

/** An open room's newest epoch: what is new is sealed under it. */
export const newestEpoch = (vault: Vault, roomId: string): OpenEpoch | undefined =>
  vault.rooms.get(roomId)?.epochs.at(-1);
