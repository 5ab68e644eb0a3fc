import { toBase64url } from "../../values/bytes";
import { type ComparedKeys, type Pin, sealPin } from "../pin";
import { isRefused, refuse } from "../refusal";
import type { Answers, ComparingCall, SealCalls } from "../requests";
import {
  answerComparing,
  beginComparing,
  type Comparing,
  type SaidKey,
  safetyWordsOf,
  withTheirs,
} from "../safetyWords";
import { type OpenRoom, type Owner, type Vault, withOwner } from "./vault";

function keysOf(vault: Vault, owner: Owner, roomId: string, said: SaidKey | null): ComparedKeys | null {
  const partner = said?.publicKey ?? vault.rooms.get(roomId)?.pin.partnerKey;
  return partner === undefined ? null : { own: owner.identity.publicKey, partner };
}

async function begun(
  vault: Vault,
  owner: Owner,
  { roomId, compareId, theirs = null }: SealCalls["beginComparing"]["ask"],
) {
  const keys = keysOf(vault, owner, roomId, theirs);
  if (keys === null) return refuse("no-key");
  const comparing = vault.comparings.get(compareId) ?? (await beginComparing(roomId, keys, theirs));
  vault.comparings.set(compareId, comparing);
  return { commitment: comparing.commitment };
}

async function answered(vault: Vault, owner: Owner, ask: SealCalls["answerComparing"]["ask"]) {
  const { roomId, compareId, commitment, theirs = null } = ask;
  const keys = keysOf(vault, owner, roomId, theirs);
  if (keys === null) return refuse("no-key");
  const comparing = vault.comparings.get(compareId) ?? answerComparing(roomId, keys, commitment, theirs);
  const same = comparing.side === "second" && comparing.commitment === commitment && comparing.roomId === roomId;
  if (!same) return refuse("tampered");
  vault.comparings.set(compareId, comparing);
  return { nonce: toBase64url(comparing.own) };
}

/** Words are for the keys of today: one of the two may have others since it was begun. */
async function finished(vault: Vault, owner: Owner, compareId: string, nonce: string) {
  const comparing = vault.comparings.get(compareId);
  if (!comparing || !areSame(comparing.keys, keysOf(vault, owner, comparing.roomId, comparing.said)))
    return refuse("no-key");
  const done = await withTheirs(comparing, nonce);
  if (isRefused(done)) return done;
  vault.comparings.set(compareId, done);
  const words = await safetyWordsOf(done);
  return words ? { nonce: toBase64url(done.own), words } : refuse("no-key");
}

const areSame = (one: ComparedKeys, two: ComparedKeys | null) => one.own === two?.own && one.partner === two.partner;

/** Only what was compared is marked: not a key that came meanwhile. */
async function marked(vault: Vault, owner: Owner, { roomId, keys, said, theirs }: Comparing) {
  const room = vault.rooms.get(roomId);
  if ((!room && said === null) || theirs === null) return refuse("no-key");
  if (!areSame(keys, keysOf(vault, owner, roomId, said))) return refuse("not-your-partner");
  const pin = pinAfter(room, keys, said);
  if (pin === null) return refuse("not-your-partner");
  vault.rooms.set(roomId, { epochs: room?.epochs ?? [], pin });
  return { pinSealed: await sealPin(owner.seed.secret, roomId, owner.accountId, pin) };
}

/** What one has seen of the partner's key aloud. Where nothing of before is known, knowing begins with it. */
function pinAfter(room: OpenRoom | undefined, keys: ComparedKeys, said: SaidKey | null): Pin | null {
  if (room && room.pin.startsAt !== null) {
    const { partnerId, identityVersion } = room.pin;
    const isNext = said === null || (said.accountId === partnerId && said.identityVersion > (identityVersion ?? 0));
    return isNext ? { ...room.pin, compared: keys } : null;
  }
  if (said === null) return room ? { ...room.pin, compared: keys } : null;
  const { accountId: partnerId, identityVersion, publicKey: partnerKey } = said;
  const nothing = { highestEpoch: 0, inviteMac: new Uint8Array(), formerKeys: [], startsAt: null };
  return { partnerId, partnerKey, identityVersion, ...nothing, compared: keys };
}

/** Answers what is asked about safety words. */
export const answerComparings = (vault: Vault): Answers<ComparingCall> => ({
  beginComparing: (ask) => withOwner(vault, (owner) => begun(vault, owner, ask)),
  answerComparing: (ask) => withOwner(vault, (owner) => answered(vault, owner, ask)),
  finishComparing: ({ compareId, nonce }) => withOwner(vault, (owner) => finished(vault, owner, compareId, nonce)),
  wordsWereSame: ({ compareId }) =>
    withOwner(vault, async (owner) => {
      const comparing = vault.comparings.get(compareId);
      return comparing ? marked(vault, owner, comparing) : refuse("no-key");
    }),
});
