import { describe, expect, it } from "vitest";
import { after, type Instant, instant, type Millis, minutes } from "../../lib/values/time";
import { IN_A_TALK, isIdle, watchIdle } from "./idle";
import type { TabTold } from "./tabs";

/** A browser with tabs and a clock that the test turns. */
function aBrowser(chosen: Millis | null = minutes(15)) {
  let now: Instant = instant(0);
  const tabs: ((told: TabTold) => void)[] = [];
  const looks: (() => void)[] = [];
  const openTab = (inTalk = false) => {
    const tab = { locked: 0, talks: inTalk };
    const heard: ((told: TabTold) => void)[] = [];
    const mine = (told: TabTold) => {
      for (const each of heard) each(told);
    };
    tabs.push(mine);
    const watch = watchIdle({
      now: () => now,
      after: () => chosen,
      inTalk: () => tab.talks,
      tell: (told) => {
        for (const each of tabs) if (each !== mine) each(told);
      },
      hear: (listener) => {
        heard.push(listener);
        return () => void heard.splice(heard.indexOf(listener), 1);
      },
      lock: () => {
        tab.locked += 1;
      },
    });
    looks.push(watch.look);
    return Object.assign(tab, watch);
  };
  /** Time goes by, and each tab looks every ten seconds. */
  const pass = (time: Millis) => {
    const end = after(now, time);
    while (now < end) {
      now = after(now, 10_000 as Millis);
      for (const look of looks) look();
    }
  };
  /** A lid is closed: time goes by and no timer runs. */
  const sleep = (time: Millis) => {
    now = after(now, time);
  };
  return { openTab, pass, sleep };
}

describe("a browser that nobody touches", () => {
  it("locks all its tabs after as long as was chosen, and not before", () => {
    const { openTab, pass } = aBrowser(minutes(5));
    const tabs = [openTab(), openTab()];
    pass(minutes(5));
    expect(tabs.map(({ locked }) => locked > 0)).toEqual([false, false]);
    pass(minutes(1));
    expect(tabs.map(({ locked }) => locked > 0)).toEqual([true, true]);
  });

  it("never locks where that was chosen", () => {
    const { openTab, pass } = aBrowser(null);
    const tab = openTab();
    pass(minutes(600));
    expect(tab.locked).toBe(0);
  });

  it("takes a sign in one tab as a sign for all", () => {
    const { openTab, pass } = aBrowser();
    const [used, lying] = [openTab(), openTab()];
    for (let times = 0; times < 4; times += 1) {
      pass(minutes(10));
      used.sign();
    }
    expect([used.locked, lying.locked]).toEqual([0, 0]);
    pass(minutes(16));
    expect([used.locked > 0, lying.locked > 0]).toEqual([true, true]);
  });

  it("lets an hour pass while a talk goes on, in the other tabs too", () => {
    const { openTab, pass } = aBrowser(minutes(5));
    const [talking, other] = [openTab(true), openTab()];
    pass(minutes(59));
    expect([talking.locked, other.locked]).toEqual([0, 0]);
    pass(minutes(2));
    expect([talking.locked > 0, other.locked > 0]).toEqual([true, true]);
  });

  it("goes back to what was chosen soon after the talk is over", () => {
    const { openTab, pass } = aBrowser(minutes(5));
    const tab = openTab(true);
    pass(minutes(20));
    tab.talks = false;
    pass(minutes(1));
    expect(tab.locked).toBe(0);
    pass(minutes(3));
    expect(tab.locked).toBeGreaterThan(0);
  });

  it("waits longer in a talk, never less long than was chosen", () => {
    const talk = { lastSign: instant(0), lastTalk: instant(minutes(90)) };
    expect(isIdle(talk, minutes(120), instant(minutes(91)))).toBe(false);
    expect(isIdle(talk, minutes(5), instant(minutes(91)))).toBe(true);
    expect(IN_A_TALK).toBe(minutes(60));
  });
});

describe("a laptop that slept", () => {
  it("locks at the first sign, before that counts as one", () => {
    const { openTab, sleep } = aBrowser();
    const tab = openTab();
    sleep(minutes(20));
    tab.sign();
    expect(tab.locked).toBe(1);
  });

  it("locks a tab that hears of a sign elsewhere only then", () => {
    const { openTab, sleep } = aBrowser();
    const [touched, other] = [openTab(), openTab()];
    sleep(minutes(20));
    touched.sign();
    expect([touched.locked, other.locked]).toEqual([1, 1]);
  });

  it("locks in a talk as well, after an hour", () => {
    const { openTab, sleep } = aBrowser();
    const tab = openTab(true);
    sleep(minutes(61));
    tab.look();
    expect(tab.locked).toBe(1);
  });
});
