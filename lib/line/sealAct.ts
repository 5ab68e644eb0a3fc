import { isRefused } from "../seal/refusal";
import type { Act } from "../talk/command";
import { isNoteKind } from "../talk/event";
import { stepAtHand } from "../talk/places";
import type { Begun, Talk } from "../talk/talk";
import type { CommandId, RoomId, TalkId } from "../values/ids";
import type { Sealed } from "../values/sealed";
import { type CommandMessage, PROTOCOL } from "../wire/messages";
import type { Sealer } from "./sealer";
import { outboxDraft } from "./store";
import { headOf, lastOf, type TalkLog } from "./talkLog";
import type { Self } from "./types";

/** An act as it was tapped: the log then is the place it is sealed to. */
export type Tap = {
  readonly cmdId: CommandId;
  readonly act: Act;
  readonly text: string | null;
  readonly log: TalkLog;
  readonly epoch: number;
};

type Keys = { readonly roomId: RoomId; readonly talkId: TalkId; readonly self: Self; readonly sealer: Sealer };

/** A command ready to be kept and sent. */
export type SealedAct = { readonly message: CommandMessage; readonly text: Sealed | null };

export const isBegun = (talk: Talk | null): talk is Begun =>
  talk !== null && talk.status !== "gathering" && talk.status !== "closed";

// As the log's readers will see it: `isNote` of the event that comes of this act. [N2]
const becomesNote = (act: Act, talk: Talk | null): boolean =>
  act.type === "propose" ||
  ((act.type === "say" || act.type === "putDifferently") && isBegun(talk) && isNoteKind(stepAtHand(talk).kind));

/** Seals an act to its place; null where the keys are not here. Never done twice for one command. [K3] */
export async function sealAct(tap: Tap, { roomId, talkId, self, sealer }: Keys): Promise<SealedAct | null> {
  const { cmdId, act, text, log } = tap;
  const key = act.type === "propose" ? await sealer.newTalkKey({ roomId, talkId }) : null;
  if (isRefused(key)) return null;
  const epoch = key?.epoch ?? tap.epoch;
  const turnNo = isBegun(log.talk) ? log.talk.turn.turnNo : 0;
  const stepNo = isBegun(log.talk) ? log.talk.step.stepNo : 0;
  const baseSeq = lastOf(log);
  const place = { roomId, epoch, talkId, authorId: self.accountId, cmdId, type: act.type, turnNo, baseSeq };
  const asked = { place: { ...place, headHash: headOf(log) }, note: becomesNote(act, log.talk) };
  const words = text === null ? null : await sealer.sealWords({ ...asked, text });
  if (isRefused(words)) return null;
  // A sign without words of one's own is not worth giving back.
  const kept = text === null || act.type === "signal" ? null : await sealDraft(sealer, cmdId, text);
  if (isRefused(kept)) return null;
  const opening = key && { roomId, key };
  return { message: { v: PROTOCOL, talkId, cmdId, turnNo, stepNo, baseSeq, epoch, act, words, opening }, text: kept };
}

const sealDraft = (sealer: Sealer, cmdId: CommandId, text: string) =>
  sealer.sealDraft({ draftId: outboxDraft(cmdId), text });
