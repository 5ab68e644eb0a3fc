import { toBase64url } from "../../values/bytes";
import { type ComparedKeys, sealPin } from "../pin";
import { isRefused, refuse } from "../refusal";
import type { Answers, ComparingCall } from "../requests";
import { answerComparing, beginComparing, type Comparing, safetyWordsOf, withTheirs } from "../safetyWords";
import { type Owner, type Vault, withOwner } from "./vault";

const keysOf = (vault: Vault, owner: Owner, roomId: string): ComparedKeys | null => {
  const room = vault.rooms.get(roomId);
  return room ? { own: owner.identity.publicKey, partner: room.pin.partnerKey } : null;
};

async function begun(vault: Vault, owner: Owner, roomId: string, compareId: string) {
  const keys = keysOf(vault, owner, roomId);
  if (keys === null) return refuse("no-key");
  const comparing = vault.comparings.get(compareId) ?? (await beginComparing(roomId, keys));
  vault.comparings.set(compareId, comparing);
  return { commitment: comparing.commitment };
}

type Committed = { readonly roomId: string; readonly compareId: string; readonly commitment: string };

async function answered(vault: Vault, owner: Owner, { roomId, compareId, commitment }: Committed) {
  const keys = keysOf(vault, owner, roomId);
  if (keys === null) return refuse("no-key");
  const comparing = vault.comparings.get(compareId) ?? answerComparing(roomId, keys, commitment);
  const same = comparing.side === "second" && comparing.commitment === commitment && comparing.roomId === roomId;
  if (!same) return refuse("tampered");
  vault.comparings.set(compareId, comparing);
  return { nonce: toBase64url(comparing.own) };
}

/** Words are for the keys of today: one of the two may have others since it was begun. */
async function finished(vault: Vault, owner: Owner, compareId: string, nonce: string) {
  const comparing = vault.comparings.get(compareId);
  if (!comparing || !areSame(comparing.keys, keysOf(vault, owner, comparing.roomId))) return refuse("no-key");
  const done = await withTheirs(comparing, nonce);
  if (isRefused(done)) return done;
  vault.comparings.set(compareId, done);
  const words = await safetyWordsOf(done);
  return words ? { nonce: toBase64url(done.own), words } : refuse("no-key");
}

const areSame = (one: ComparedKeys, two: ComparedKeys | null) => one.own === two?.own && one.partner === two.partner;

/** Only what was compared is marked: not a key that came meanwhile. */
async function marked(vault: Vault, owner: Owner, { roomId, keys, theirs }: Comparing) {
  const room = vault.rooms.get(roomId);
  if (!room || theirs === null) return refuse("no-key");
  if (!areSame(keys, keysOf(vault, owner, roomId))) return refuse("not-your-partner");
  const pin = { ...room.pin, compared: keys };
  vault.rooms.set(roomId, { ...room, pin });
  return { pinSealed: await sealPin(owner.seed.secret, roomId, owner.accountId, pin) };
}

/** Answers what is asked about safety words. */
export const answerComparings = (vault: Vault): Answers<ComparingCall> => ({
  beginComparing: ({ roomId, compareId }) => withOwner(vault, (owner) => begun(vault, owner, roomId, compareId)),
  answerComparing: (ask) => withOwner(vault, (owner) => answered(vault, owner, ask)),
  finishComparing: ({ compareId, nonce }) => withOwner(vault, (owner) => finished(vault, owner, compareId, nonce)),
  wordsWereSame: ({ compareId }) =>
    withOwner(vault, async (owner) => {
      const comparing = vault.comparings.get(compareId);
      return comparing ? marked(vault, owner, comparing) : refuse("no-key");
    }),
});
