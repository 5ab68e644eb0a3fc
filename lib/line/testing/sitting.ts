import { HONEST } from "../../seal/checks";
import { paired } from "../../seal/testing/pair";
import type { Act } from "../../talk/command";
import type { Format } from "../../talk/format";
import { floorTalk } from "../../talk/formats/floorTalk";
import type { Rules } from "../../talk/rules";
import type { Keep } from "../../talk/talk";
import { type AccountId, newId, type TalkId } from "../../values/ids";
import { otherSeat, type Seat } from "../../values/seat";
import { openDrafts } from "../drafts";
import { createListeners } from "../observable";
import { openOutbox } from "../outbox";
import type { Page } from "../page";
import type { Sealer } from "../sealer";
import { openServerClock } from "../serverClock";
import { openLine } from "../socket";
import type { LineStore } from "../store";
import { openTalkLine } from "../talkLine";
import type { LogChecks } from "../talkLog";
import type { TalkLine } from "../types";
import { type DrawnTime, drawTime } from "./drawnTime";
import { type House, openHouse } from "./house";
import { memoryStore } from "./memoryStore";
import { memoryTabs } from "./memoryTabs";
import { scriptedWire } from "./scriptedWire";

/** A page that the test wakes and leaves. */
export function drawnPage() {
  const wakes = createListeners<[]>();
  const leaves = createListeners<[]>();
  const losses = createListeners<[]>();
  const page: Page = { onWake: wakes.add, onLeave: leaves.add, onOffline: losses.add };
  return { page, wake: wakes.tell, leave: leaves.tell, lose: losses.tell };
}

/** What outlives a reload. */
type Device = { readonly store: LineStore; readonly openTab: ReturnType<typeof memoryTabs>["openTab"] };
export const newDevice = (): Device => ({ store: memoryStore(), openTab: memoryTabs().openTab });

type Sitting = {
  readonly time: DrawnTime;
  readonly house: House;
  readonly seat: Seat;
  /** Whom the house takes them for. */
  readonly servedAs: Seat;
  readonly sealer: Sealer;
  /** All where the test leaves none out. */
  readonly checks?: LogChecks;
  readonly accounts: { readonly [seat in Seat]: AccountId };
  readonly roomId: House["roomId"];
};

/** One tab of a partner's browser, on a device. */
export type Tab = ReturnType<typeof openTab>;

export function openTab(sitting: Sitting, device: Device, fresh = false) {
  const { time: timing, house, seat, sealer, accounts, roomId } = sitting;
  const { page, wake, leave } = drawnPage();
  const wire = scriptedWire({ house, time: timing, seat: sitting.servedAs });
  const line = openLine({ wire, timing, page });
  const tabs = device.openTab();
  const clock = openServerClock({ line, timing, page });
  const outbox = openOutbox({ store: device.store, line, tabs, timing });
  const drafts = openDrafts({ store: device.store, sealer, tabs, timing, page });
  const self = { accountId: accounts[seat], seat, partner: accounts[otherSeat(seat)] };
  const parts = {
    talkId: house.talkId,
    roomId,
    self,
    epoch: 1,
    line,
    outbox,
    seen: device.store,
    sealer,
    tabs,
    timing,
  };
  const talk: TalkLine = openTalkLine({ ...parts, fresh }, sitting.checks);
  return {
    ...{ wire, line, clock, outbox, drafts, talk, wake, leave, tabs, self },
    see: talk.snapshot,
    /** Taps, and says whether it was put down. */
    tap: async (act: Act, text?: string) => {
      const acted = await talk.act(act, text);
      if ("notPutDown" in acted) throw new Error(acted.notPutDown);
      return acted;
    },
    /** Gone at once, as a browser that crashed: nothing more is put away. */
    crash: () => {
      talk.close();
      void outbox.close();
      clock.close();
      line.close();
      tabs.close();
    },
  };
}

/** Ada and Ben with their keys open, and a house that stands between them. */
export async function sitDown(seed = 1, checks = HONEST) {
  const { ada, ben, roomId } = await paired(checks);
  const time = drawTime(seed);
  const accounts = { a: ada.accountId as AccountId, b: ben.accountId as AccountId };
  const house = openHouse(time, roomId, newId<TalkId>(), accounts);
  const shared = { time, house, accounts, roomId };
  return {
    ...{ time, house, roomId },
    ada: { ...shared, seat: "a" as const, servedAs: "a" as const, sealer: ada.seal },
    ben: { ...shared, seat: "b" as const, servedAs: "b" as const, sealer: ben.seal },
  };
}

/** Ada's talk proposed, both ready, Ada speaking. */
export async function beginTalk(
  seed = 1,
  rules: Partial<Rules> = {},
  keep: Keep = "everything",
  { skeleton, rules: usual }: Pick<Format, "skeleton" | "rules"> = floorTalk,
  checks = HONEST,
) {
  const table = await sitDown(seed, checks);
  const { time, house } = table;
  const devices = { ada: newDevice(), ben: newDevice() };
  const ada = openTab(table.ada, devices.ada, true);
  await time.until(() => ada.line.isOpen());
  await ada.tap({ type: "propose", skeleton, rules: { ...usual, ...rules } }, "our evenings");
  await time.until(() => house.log().length === 1);
  const ben = openTab(table.ben, devices.ben);
  for (const one of [ada, ben]) {
    await time.until(() => one.see().talk !== null);
    await one.tap({ type: "choose", clock: "firm", keep });
    await one.tap({ type: "sayReady", rulesNo: 1 });
  }
  await time.until(() => [ada, ben].every((one) => one.see().talk?.status === "running"));
  return { ...table, ada, ben, sittings: { ada: table.ada, ben: table.ben }, devices };
}
