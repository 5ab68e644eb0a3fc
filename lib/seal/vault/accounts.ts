import type { Bytes } from "../../values/bytes";
import { lockAccount, proofOfCode, proofOfPassphrase } from "../account";
import type { Opened } from "../calls/account";
import { equalBytes } from "../derive";
import { keepForTab, takeFromTab } from "../deviceUnlock";
import { identityOf } from "../identity";
import { KDF, type Stretch } from "../kdf";
import { lockOfPasskey } from "../passkey";
import { isRefused, type Refused, refuse } from "../refusal";
import type { AccountCall, Answers, SealCalls } from "../requests";
import { lockRing, openRing } from "../ring";
import { holdSeed, newSeedBytes } from "../seed";
import { lockSeed, type SeedPlace, unlockSeed } from "../seedBox";
import { normalPassphrase } from "../typedPassphrase";
import { lockVault, type Owner, type OwnSeed, type Surroundings, type Vault, withOwner } from "./vault";

type Account = { readonly accountId: string; readonly identityVersion: number };

async function ownSeedFrom(identityVersion: number, bytes: Bytes): Promise<OwnSeed> {
  const seed = await holdSeed(bytes);
  return { identityVersion, seed, identity: await identityOf(seed.secret) };
}

const ownerFrom = async ({ accountId, identityVersion }: Account, bytes: Bytes): Promise<Owner> => ({
  accountId,
  ...(await ownSeedFrom(identityVersion, bytes)),
  former: [],
});

const openedAs = ({ accountId, identityVersion, identity }: Owner): Opened => ({
  accountId,
  identityVersion,
  publicKey: identity.publicKey,
});

function moveIn(vault: Vault, owner: Owner): Opened {
  // The same owner again (a passphrase asked for once more) keeps what is open; another finds nothing of the last.
  const same = vault.owner?.identity.publicKey === owner.identity.publicKey;
  if (!same) lockVault(vault);
  vault.owner = same && vault.owner ? { ...owner, former: vault.owner.former } : owner;
  vault.pending = null;
  return openedAs(owner);
}

async function openBox(vault: Vault, account: Account, box: string, byCode: boolean) {
  const { pending } = vault;
  if (!pending || (pending.by === "recovery-code") !== byCode) return refuse("locked");
  const place: SeedPlace = { ...account, by: pending.by };
  const bytes = await vault.checks.unlockSeed(pending.lock, place, box);
  if (isRefused(bytes)) return bytes;
  return moveIn(vault, await ownerFrom(account, bytes));
}

/** What it proves itself with, where it opens this owner's box and the seed in it is the one that is open here. */
async function proven(owner: Owner, stretch: Stretch, ask: SealCalls["checkPassphrase"]["ask"]) {
  const { accountId, identityVersion, seed } = owner;
  // The derivation takes no empty passphrase; nobody has one.
  if (normalPassphrase(ask.passphrase) === "") return refuse("wrong-passphrase");
  const proof = await proofOfPassphrase(stretch, ask.passphrase, ask.salt, ask.kdf);
  if (isRefused(proof)) return proof;
  const by = { passphrase: ask.kdf.version };
  const bytes = await unlockSeed(proof.lock, { accountId, identityVersion, by }, ask.seedBox);
  if (isRefused(bytes)) return bytes;
  const same = await seed.lend(async (own) => equalBytes(own, bytes));
  bytes.fill(0);
  return same ? { authKey: proof.auth } : refuse("tampered");
}

async function lockedUnderPasskey(owner: Owner, { credentialId, given }: SealCalls["lockUnderPasskey"]["ask"]) {
  const { accountId, identityVersion, seed } = owner;
  const lock = await lockOfPasskey(given);
  const place = { accountId, identityVersion, by: { passkey: credentialId } };
  return { box: await seed.lend((bytes) => lockSeed(lock, place, bytes)) };
}

async function openedByPasskey(vault: Vault, ask: SealCalls["openByPasskey"]["ask"]) {
  const { accountId, identityVersion, credentialId, given, box } = ask;
  const lock = await lockOfPasskey(given);
  const bytes = await unlockSeed(lock, { accountId, identityVersion, by: { passkey: credentialId } }, box);
  return isRefused(bytes) ? bytes : moveIn(vault, await ownerFrom(ask, bytes));
}

/** Another seed under another passphrase and code; the seeds of before go along, sealed under it. Not in force until `moveOver`. */
async function madeAnew(vault: Vault, owner: Owner, stretch: Stretch, passphrase: string) {
  const { accountId } = owner;
  const fresh = await ownSeedFrom(owner.identityVersion + 1, newSeedBytes());
  const next: Owner = { ...fresh, accountId, former: [owner, ...owner.former] };
  const locks = await lockAccount(stretch, next, next.seed, passphrase, KDF);
  if (isRefused(locks)) return locks;
  vault.next = next;
  return { ...locks, ...openedAs(next), ring: await lockRing(next.seed, next, next.former) };
}

/** Another seed where the one of before is lost. `identityVersion` is the one the account has. Not in force until `moveOver`. */
async function begunAnew(vault: Vault, stretch: Stretch, ask: SealCalls["beginAnew"]["ask"]) {
  const { accountId, identityVersion, passphrase } = ask;
  const fresh = await ownerFrom({ accountId, identityVersion: identityVersion + 1 }, newSeedBytes());
  const locks = await lockAccount(stretch, fresh, fresh.seed, passphrase, KDF);
  if (isRefused(locks)) return locks;
  vault.next = fresh;
  return { ...locks, ...openedAs(fresh) };
}

/** What is open stays open: a room's keys do not depend on one's own. */
async function movedOver(vault: Vault): Promise<Opened | Refused<"locked">> {
  if (vault.next === null) return refuse("locked");
  vault.owner = vault.next;
  vault.next = null;
  vault.pending = null;
  return openedAs(vault.owner);
}

async function withFormer(vault: Vault, owner: Owner, ring: string) {
  const held = await openRing(owner.seed, owner, ring);
  if (held === null) return refuse("tampered");
  const former = await Promise.all(held.map(({ identityVersion, seed }) => ownSeedFrom(identityVersion, seed)));
  vault.owner = { ...owner, former };
  return null;
}

/** Answers what is asked about one's own keys. */
export const answerAccount = (
  vault: Vault,
  { stretch, now, unlocked, epochs }: Surroundings,
): Answers<AccountCall> => ({
  makeAccount: async ({ accountId, passphrase }) => {
    const owner = await ownerFrom({ accountId, identityVersion: 1 }, newSeedBytes());
    const locks = await lockAccount(stretch, owner, owner.seed, passphrase, KDF);
    return isRefused(locks) ? locks : { ...locks, ...moveIn(vault, owner) };
  },
  signInMaterial: async ({ passphrase, salt, kdf }) => {
    const proof = await proofOfPassphrase(stretch, passphrase, salt, kdf);
    if (isRefused(proof)) return proof;
    vault.pending = { lock: proof.lock, by: { passphrase: kdf.version } };
    return { authKey: proof.auth };
  },
  unlock: (ask) => openBox(vault, ask, ask.seedBox, false),
  recoveryMaterial: async ({ code }) => {
    const proof = await proofOfCode(code);
    if (isRefused(proof)) return proof;
    vault.pending = { lock: proof.lock, by: "recovery-code" };
    return { recoveryAuth: proof.auth };
  },
  openByRecovery: (ask) => openBox(vault, ask, ask.recoveryBox, true),
  rekey: ({ passphrase }) => withOwner(vault, (owner) => lockAccount(stretch, owner, owner.seed, passphrase, KDF)),
  makeAnew: ({ passphrase }) => withOwner(vault, (owner) => madeAnew(vault, owner, stretch, passphrase)),
  beginAnew: (ask) => begunAnew(vault, stretch, ask),
  moveOver: () => movedOver(vault),
  openRing: ({ ring }) => withOwner(vault, (owner) => withFormer(vault, owner, ring)),
  checkPassphrase: (ask) =>
    withOwner(vault, async (owner) => {
      const proof = await proven(owner, stretch, ask);
      return isRefused(proof) ? proof : null;
    }),
  provePassphrase: (ask) => withOwner(vault, (owner) => proven(owner, stretch, ask)),
  lockUnderPasskey: (ask) => withOwner(vault, (owner) => lockedUnderPasskey(owner, ask)),
  openByPasskey: (ask) => openedByPasskey(vault, ask),
  keepForTab: () => withOwner(vault, async (owner) => ({ kept: await keepForTab(unlocked, now(), owner, owner.seed) })),
  resume: async (ask) => {
    const bytes = await takeFromTab(unlocked, now(), ask, ask.kept);
    return bytes ? moveIn(vault, await ownerFrom(ask, bytes)) : refuse("locked");
  },
  forget: async ({ accountId }) => {
    await unlocked.drop(accountId);
    const seen = (await epochs.names()).filter((name) => name.startsWith(`${accountId}.`));
    await Promise.all(seen.map((name) => epochs.drop(name)));
    return null;
  },
  lock: async () => {
    lockVault(vault);
    return null;
  },
  isUnlocked: async () => vault.owner !== null,
});
