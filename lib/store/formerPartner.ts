import type { AccountId } from "../values/ids";
import type { EpochRecord } from "../wire/routes/rooms";
import { stored } from "./columns";

/** What of a room tells who its two are. */
export type PartnerRow = {
  readonly seats: readonly { readonly accountId: string }[];
  readonly epochs: readonly { readonly record: unknown }[];
};

/** The other of a room's two; where they have let their side go, the room's keys still name them. Null where there never was one. */
export function partnersIdIn({ seats, epochs }: PartnerRow, own: AccountId): AccountId | null {
  const seated = seats.find(({ accountId }) => accountId !== own);
  const named = () => epochs.flatMap(({ record }) => stored<EpochRecord>(record).members);
  return stored((seated ?? named().find(({ accountId }) => accountId !== own))?.accountId ?? null);
}
