import { asTopic, type SaidOutcome, type Wording } from "../room/agreement";
import type { AgreementId, RoomId } from "../values/ids";
import { dropOwnCopy } from "../wire/routes/agreements";
import {
  approveAgreement,
  dropAgreement,
  followUp,
  type Proposed,
  proposeAgreement,
  rewordAgreement,
} from "./roomAgreements";
import { putTopic } from "./roomShelf";
import type { Done, OpenRoom, OwnAgreement, Self, WaitingAgreement } from "./roomTypes";

/** What one does with agreements. Beside the server's refusals: `malformed` where nothing is said, and what the keys refuse. */
export type AgreementActs = {
  readonly proposeAgreement: (proposed: Proposed) => Promise<Done>;
  /** Acts on what is shown: where it was put differently meanwhile, `stale-wording`. */
  readonly rewordAgreement: (shown: WaitingAgreement, wording: Wording) => Promise<Done>;
  readonly approveAgreement: (shown: WaitingAgreement) => Promise<Done>;
  /** Takes it back, or lets it go. */
  readonly dropAgreement: (shown: WaitingAgreement) => Promise<Done>;
  /** Says how it went, for both; to talk about it again puts it on the shelf besides. */
  readonly followUp: (agreement: OwnAgreement, outcome: SaidOutcome) => Promise<Done>;
  /** Takes it off one's own list. */
  readonly dropOwnCopy: (agreementId: AgreementId) => Promise<Done>;
};

/** The acts on agreements in a room that is shown. `changed`: what follows an act, such as fetching the room again. */
export function agreementActs(
  self: Self,
  roomId: RoomId,
  shown: () => OpenRoom | null,
  changed: (act: Promise<Done>) => Promise<Done>,
): AgreementActs {
  return {
    proposeAgreement: (proposed) => changed(proposeAgreement(self, roomId, proposed)),
    rewordAgreement: (waiting, wording) => changed(rewordAgreement(self, roomId, waiting, wording)),
    approveAgreement: (waiting) => changed(approveAgreement(self, roomId, waiting)),
    dropAgreement: (waiting) => changed(dropAgreement(self, roomId, waiting)),
    followUp: (agreement, outcome) => changed(saidHow(self, shown(), { roomId, agreement, outcome })),
    dropOwnCopy: (agreementId) =>
      changed(self.ask(dropOwnCopy, { roomId, agreementId }, {}).then((told) => (told.ok ? null : told.refusal))),
  };
}

type Saying = { readonly roomId: RoomId; readonly agreement: OwnAgreement; readonly outcome: SaidOutcome };

async function saidHow(self: Self, room: OpenRoom | null, { roomId, agreement, outcome }: Saying): Promise<Done> {
  const { agreementId, wording } = agreement;
  if (outcome === "again") {
    const put = wording === null ? "tampered" : await onTheShelf(self, room, wording);
    if (put !== null) return put;
  }
  return followUp(self, roomId, agreementId, outcome);
}

/** The topic comes first: where its answer is lost it is there all the same, and is not put down a second time. */
async function onTheShelf(self: Self, room: OpenRoom | null, wording: Wording): Promise<Done> {
  if (room === null || room.keyTrouble !== null) return room?.keyTrouble ?? "no-key";
  const text = asTopic(wording);
  const lies = room.topics.some((topic) => topic.text === text && topic.state !== "talked");
  return lies ? null : putTopic(self, room.roomId, room.epoch, { text, hurts: false });
}
