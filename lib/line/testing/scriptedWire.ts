import type { Seat } from "../../values/seat";
import type { Millis } from "../../values/time";
import type { LoggedEvent, Tells } from "../../wire/messages";
import { createListeners, type Listeners } from "../observable";
import type { Wire, WireState } from "../socket";
import type { Told } from "../types";
import type { DrawnTime } from "./drawnTime";
import type { House } from "./house";

/** A wire to the house that the test cuts, mutes and mends. */
export type ScriptedWire = Wire & {
  /** Down at once, and no way back until mended. What was under way may or may not have arrived. */
  readonly cut: () => void;
  readonly mend: () => void;
  /** Looks open and carries nothing, either way (`both`), or loses what the house says (`answers`). */
  readonly mute: (what: "both" | "answers" | "nothing") => void;
  /** Closed by the server, as when it restarts: the way back is open. */
  readonly drop: () => void;
  /** Closed by the server in favour of a newer line. */
  readonly dismiss: () => void;
  /** From now on the server will not have it. */
  readonly refuse: (why: string, retryAfter: number) => void;
  readonly tell: <Name extends keyof Tells>(name: Name, message: Told<Name>) => void;
  readonly openings: () => number;
};

const TRAVEL = 20;
const BEAT = 2_000;

type Parts = { readonly house: House; readonly time: DrawnTime; readonly seat: Seat };

export function scriptedWire({ house, time, seat }: Parts): ScriptedWire {
  const told: { readonly [Name in keyof Tells]: Listeners<[Told<Name>]> } = {
    event: createListeners(),
    head: createListeners(),
    written: createListeners(),
    room: createListeners(),
    ended: createListeners(),
    drain: createListeners(),
  };
  const states = createListeners<[WireState]>();
  let whole = true;
  let muted: "both" | "answers" | "nothing" = "nothing";
  let opening = 0;
  let open = false;
  let joined = false;

  let refused: WireState | null = null;

  const close = (state: "down" | "dismissed") => {
    if (!open) return;
    open = false;
    joined = false;
    states.tell({ state });
  };
  const down = () => close("down");
  // Whatever arrives belongs to the connection it was sent on.
  const arriving = (then: () => void) => {
    const sentOn = opening;
    time.after(TRAVEL, () => {
      if (open && sentOn === opening && muted === "nothing") then();
    });
  };
  const asked = <Answer>(ask: () => Promise<Answer>, within: Millis): Promise<Answer | "lost"> =>
    new Promise((resolve) => {
      const stopStates = states.add(() => resolve("lost"));
      time.after(within, () => resolve("lost"));
      if (muted === "both") return;
      time.after(TRAVEL, () => {
        void ask().then((answer) =>
          arriving(() => {
            stopStates();
            resolve(answer);
          }),
        );
      });
    });
  house.onEvent((event: LoggedEvent) => {
    // Judged as it is told: what was withheld then stays so on its way.
    const toSeat = house.toldTo(event, seat);
    if (joined) arriving(() => told.event.tell({ talkId: house.talkId, event: toSeat }));
  });
  house.onWritten((written) => {
    if (joined && written.seat !== seat) arriving(() => told.written.tell(written));
  });
  const beat = () => {
    time.after(BEAT, () => {
      if (joined) void house.head().then((head) => arriving(() => told.head.tell(head)));
      beat();
    });
  };
  beat();

  return {
    connect: () => {
      time.after(TRAVEL, () => {
        if (open) return;
        open = whole && !refused;
        opening += 1;
        states.tell(refused ?? { state: whole ? "open" : "down" });
      });
    },
    disconnect: down,
    command: (message, within) => asked(() => house.command(message, seat), within),
    join: ({ since }, within) =>
      asked(async () => {
        const page = await house.page(since, seat);
        joined = page.ok;
        return page;
      }, within),
    since: ({ after }, within) => asked(() => house.page(after, seat), within),
    probe: (within) => asked(async () => house.now(), within),
    write: (message) => {
      if (open && muted !== "both") time.after(TRAVEL, () => house.write(message, seat));
    },
    leave: () => {
      joined = false;
    },
    hear: (name, listener) => told[name].add(listener),
    onState: states.add,
    cut: () => {
      whole = false;
      down();
    },
    mend: () => {
      whole = true;
    },
    mute: (what) => {
      muted = what;
    },
    drop: down,
    dismiss: () => close("dismissed"),
    refuse: (why, retryAfter) => {
      refused = { state: "refused", why, retryAfter };
      down();
    },
    tell: (name, message) => told[name].tell(message),
    openings: () => opening,
  };
}
