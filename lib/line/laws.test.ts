import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginTalk, openTab, type Tab } from "./testing/sitting";

const MISFORTUNES = ["cut", "mend", "drop", "mute", "mute-answers", "unmute", "crash", "away", "well"] as const;
const story = fc.array(
  fc.record({
    who: fc.constantFrom("ada" as const, "ben" as const),
    wait: fc.integer({ min: 0, max: 4_000 }),
    does: fc.oneof(
      { weight: 2, arbitrary: fc.constant("act" as const) },
      { weight: 3, arbitrary: fc.constantFrom(...MISFORTUNES) },
    ),
  }),
  { minLength: 4, maxLength: 25 },
);
type Moment = typeof story extends fc.Arbitrary<readonly (infer Each)[]> ? Each : never;
type Table = Awaited<ReturnType<typeof beginTalk>>;
type Fate = "unknown" | "acked" | "refused";

/** What a partner would do next: the step's act where it is theirs, else a sign. */
function nextAct(tab: Tab): Parameters<Tab["tap"]> {
  const view = tab.see().view;
  if (view?.maySay) return [{ type: "say", lastWords: false }, `words of step ${view.stepNo}`];
  if (view?.part === "acting" && view.answers[0]) return [{ type: "answer", answer: view.answers[0].answer }];
  return [{ type: "signal" }, "nod"];
}

const BEFALLS: { readonly [Each in Exclude<Moment["does"], "act" | "crash">]: (table: Table, tab: Tab) => void } = {
  cut: (_, { wire }) => wire.cut(),
  mend: (_, { wire }) => wire.mend(),
  drop: (_, { wire }) => wire.drop(),
  mute: (_, { wire }) => wire.mute("both"),
  "mute-answers": (_, { wire }) => wire.mute("answers"),
  unmute: (_, { wire }) => wire.mute("nothing"),
  away: ({ house }) => house.beAway("database-away"),
  well: ({ house }) => house.beAway(null),
};

/** Lives a story through; answers the tabs that are left and what became of each tap. */
async function live(table: Table, moments: readonly Moment[]) {
  const tabs = { ada: table.ada, ben: table.ben };
  const fates = new Map<string, Fate>();
  for (const { who, wait, does } of moments) {
    await table.time.pass(wait);
    if (does === "crash") {
      tabs[who].crash();
      tabs[who] = openTab(table.sittings[who], table.devices[who]);
    } else if (does === "act") {
      const acted = await tabs[who].talk.act(...nextAct(tabs[who]));
      if ("notPutDown" in acted) continue;
      fates.set(acted.cmdId, "unknown");
      void acted.outcome.then(({ ok }) => fates.set(acted.cmdId, ok ? "acked" : "refused"));
    } else BEFALLS[does](table, tabs[who]);
  }
  return { both: [tabs.ada, tabs.ben] as const, fates };
}

async function heal({ house, time }: Table, both: readonly Tab[]) {
  house.beAway(null);
  for (const tab of both) {
    tab.wire.mute("nothing");
    tab.wire.mend();
    tab.wire.drop();
    tab.wake();
  }
  await time.until(() => both.every((tab) => tab.see().waiting.length === 0), 10_000);
  await time.until(() => both.every((tab) => tab.see().events.length === house.log().length), 5_000);
  await time.settle();
}

function nothingLostNothingTwice({ house }: Table, both: readonly Tab[], fates: ReadonlyMap<string, Fate>) {
  const logged: readonly string[] = house.log().map(({ cmdId }) => cmdId);
  expect(new Set(logged).size).toBe(logged.length);
  for (const [cmdId, fate] of fates) {
    if (fate !== "unknown") expect(logged.includes(cmdId)).toBe(fate === "acked");
  }
  const back = both.flatMap((tab) => tab.see().givenBack.map(({ cmdId }): string => cmdId));
  const bytes = new Map<string, string>();
  for (const message of house.arrivals) {
    const { cmdId, act, words } = message;
    expect(bytes.get(cmdId) ?? JSON.stringify(message)).toBe(JSON.stringify(message));
    bytes.set(cmdId, JSON.stringify(message));
    // In the log or given back: what was written is never nowhere, and never both.
    if (words !== null && act.type !== "signal") expect(logged.includes(cmdId)).toBe(!back.includes(cmdId));
  }
}

describe("the line's laws, over any run of cuts, crashes and restarts", () => {
  it("nothing acknowledged is lost or doubled, words come back, both see one log [L3] [L6] [L7] [L9] [U3] [U4] [V1] [V2]", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000 }), story, async (seed, moments) => {
        const table = await beginTalk(seed);
        const { both, fates } = await live(table, moments);
        await heal(table, both);
        nothingLostNothingTwice(table, both, fates);
        const [ada, ben] = both.map((tab) => tab.see());
        expect(ben).toMatchObject({ broken: null, talk: ada?.talk, events: ada?.events });
        expect([...(ben?.words.values() ?? [])].every(({ state }) => state === "open")).toBe(true);
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});
