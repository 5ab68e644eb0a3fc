import type { FeltHeard } from "../../../room/feltHeard";
import { instant } from "../../../values/time";
import type { CopiedLine, CopiedWords, TalkCopy } from "../talkCopy";

const at = instant(Date.UTC(2026, 10, 14, 20, 10));

export const open = (text: string): CopiedWords => ({ state: "open", text });

const line = (seq: number, by: "a" | "b", words: CopiedWords | null): CopiedLine => ({
  ...{ seq, at, by, kind: "said", step: "say", words },
  label: by === "a" ? "Ada" : "Ben",
});

/** Notes of a talk about the dishes; Ada said this, and of what Ben said the words were not kept. */
export const someCopy = (said: string, title = "The dishes"): TalkCopy => ({
  ...{ title, topic: open(title), format: { id: "floor-talk", title: "Floor talk" }, names: { a: "Ada", b: "Ben" } },
  began: at,
  closed: { at: instant(at + 1_440_000), cause: "finished", keep: "everything" },
  about: ["Floor talk", "14 Nov 2026, 20:10 · 24 minutes long"],
  summary: {
    title: "What we both say",
    words: open("We were both tired"),
    approvedAt: at,
    facts: "You both said yes to this, 14 November 2026",
  },
  agreements: {
    title: "What we agree on",
    agreed: [
      {
        ...{
          words: open("We take turns"),
          who: "both",
          by: "2026-12-01",
          agreedAt: at,
          outcome: "open",
          outcomeAt: null,
        },
        facts: "Ada and Ben · by 1 December 2026 · agreed 14 November 2026",
      },
    ],
  },
  sections: [
    { kind: "takeaways", title: "What each took along", speaker: null, lines: [line(9, "b", open("Twice a week"))] },
    {
      ...{ kind: "course", title: "Turn 1: Ada speaks", speaker: "a" },
      lines: [line(4, "a", open(said)), line(5, "b", { state: "erased", sentence: "This was not kept." })],
    },
    {
      ...{ kind: "course", title: null, speaker: null },
      lines: [{ ...line(6, "a", null), by: null, kind: "wishes-met", label: "You both wanted another turn." }],
    },
  ],
  own: null,
});

/** The same, with what is Ada's own about it. */
export const someOwnCopy = (noted: string): TalkCopy => ({
  ...someCopy("I do them"),
  own: {
    title: "Only for you",
    felt: { number: 7 as FeltHeard, sentence: "You felt heard: 7 of 10." },
    notes: [
      { at, changed: instant(at + 60_000), label: "14 Nov 2026, 20:40", words: open(noted) },
      {
        at,
        changed: at,
        label: "14 Nov 2026, 20:10",
        words: { state: "tampered", sentence: "This cannot be opened." },
      },
    ],
  },
});
