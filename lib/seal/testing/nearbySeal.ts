import { type Instant, instant } from "../../values/time";
import { answerAt, type Port } from "../answering";
import { HONEST } from "../checks";
import { type Seal, sealOver } from "../client";
import type { DeviceKey } from "../deviceUnlock";
import type { Drawer } from "../drawer";
import type { ParkedInvite } from "../inviteParking";
import type { Stretch } from "../kdf";
import { memoryDrawer } from "./memoryDrawer";
import { quickStretch } from "./quickStretch";

/** A device: its drawers, and a clock that the test turns. */
export type Device = {
  readonly unlocked: Drawer<DeviceKey>;
  readonly invites: Drawer<ParkedInvite>;
  readonly epochs: Drawer<number>;
  now: Instant;
};

export const newDevice = (): Device => ({
  ...{ unlocked: memoryDrawer(), invites: memoryDrawer(), epochs: memoryDrawer() },
  now: instant(0),
});

/** Two ends in one process. What is said is copied as between a page and its Worker. */
function line(): readonly [Port, Port] {
  const hearers: [((event: MessageEvent) => void)[], ((event: MessageEvent) => void)[]] = [[], []];
  const end = (mine: 0 | 1, other: 0 | 1): Port => ({
    postMessage: (message) => {
      const data: unknown = structuredClone(message);
      for (const hear of hearers[other]) queueMicrotask(() => hear(new MessageEvent("message", { data })));
    },
    addEventListener: (_, hear) => hearers[mine].push(hear),
  });
  return [end(0, 1), end(1, 0)];
}

/** The client and the answerer that stand on both sides of the Worker, here in one process; with a quick derivation and all checks where no others are asked for. */
export function nearbySeal(device: Device = newDevice(), stretch: Stretch = quickStretch, checks = HONEST): Seal {
  const [page, worker] = line();
  const { unlocked, invites, epochs } = device;
  answerAt(worker, { stretch, now: () => device.now, unlocked, invites, epochs }, checks);
  return sealOver(page, () => undefined).seal;
}
