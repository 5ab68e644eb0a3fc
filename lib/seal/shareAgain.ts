import { type EpochRecord, type Member, parseRecord } from "./epochRecord";
import { box } from "./hpke";
import { publicKeyFrom } from "./identity";
import { bytesAgain, keyIn } from "./openBoxes";
import { isRefused, type Refused, refuse } from "./refusal";
import type { AgainBox, EpochChecks, OpenEpoch, SealedEpoch, Self } from "./roomKey";

/** What is open here, as the server has it, and the first epoch that was for oneself. */
export type Kept = {
  readonly opened: readonly OpenEpoch[];
  readonly sealed: readonly SealedEpoch[];
  readonly startsAt: number;
};

/** Every key of a room that is open here, boxed again to a partner who lost theirs. Only ever for a key that was compared. */
export async function shareAgain(
  checks: EpochChecks,
  self: Self,
  partner: Member,
  { opened, sealed, startsAt }: Kept,
): Promise<readonly AgainBox[] | Refused<"tampered" | "not-your-partner">> {
  const readerKey = await publicKeyFrom(partner.publicKey);
  if (readerKey === null) return refuse("not-your-partner");
  const { keyPair, publicKey } = self.identity;
  const between = { readerId: partner.accountId, senderKey: publicKey, readerKey: partner.publicKey };
  const boxes: AgainBox[] = [];
  for (const each of opened) {
    const bytes = await bytesAgain(checks, self, sealed, startsAt, each);
    if (isRefused(bytes)) return bytes;
    // Its record is there: the bytes were in a box that is bound to it.
    const record = parseRecord(sealed.find(({ epoch }) => epoch === each.epoch)?.record) as EpochRecord;
    const made = await box(keyPair, readerKey, checks.againInfo(record, between), bytes);
    const same = await keyIn(checks, record, bytes);
    if (isRefused(same)) return same;
    boxes.push({ epoch: each.epoch, box: made });
  }
  return boxes;
}
