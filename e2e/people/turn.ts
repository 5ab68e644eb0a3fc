import type { Person } from "./person";

/** What is said in a turn that goes without a hitch. */
export type Spoken = {
  readonly said: string;
  readonly heard: string;
  readonly sense: string;
  readonly feeling: string;
};

/** What is said in a turn, told apart by a mark. */
export const spoken = (mark: string): Spoken => ({
  said: `What I say ${mark}`,
  heard: `What I hear ${mark}`,
  sense: `What makes sense ${mark}`,
  feeling: `What you feel ${mark}`,
});

/** One turn from saying to changing over: said, said back, "yes, you got me", what makes sense, what the speaker feels. */
export async function takesTurn(speaker: Person, listener: Person, words: Spoken): Promise<void> {
  await speaker.says(words.said);
  await listener.reads(words.said);
  await listener.saysBack(words.heard);
  await speaker.reads(words.heard);
  await understood(speaker, listener, words);
}

/** From "yes, you got me" to the change over. */
export async function understood(speaker: Person, listener: Person, words: Spoken): Promise<void> {
  await speaker.presses("Yes, you got me");
  await listener.makesSense(words.sense);
  await speaker.reads(words.sense);
  await listener.guessesFeeling(words.feeling);
  await speaker.reads(words.feeling);
  await speaker.presses("Yes, that is it");
}

/** The end of a talk: enough for today, a thank-you each, a takeaway each. */
export async function closesWell(one: Person, other: Person, takeaways: readonly [string, string]): Promise<void> {
  await one.presses("It is enough for today");
  await one.thanks(`Thank you, says ${one.name}`);
  await other.thanks(`Thank you, says ${other.name}`);
  await one.takesAlong(takeaways[0]);
  await other.takesAlong(takeaways[1]);
  await Promise.all([one.seesTheEnd(), other.seesTheEnd()]);
}

/** From the room to the first step: proposed, joined, and both ready. */
export async function beginsTalk(
  ada: Person,
  ben: Person,
  topic: string,
  clock: "none" | "gentle" | "firm" = "none",
  keep: "everything" | "notes" | "nothing" = "everything",
): Promise<void> {
  await ada.proposes(topic);
  await ben.joins();
  await Promise.all([ada.sitsDown(clock, keep), ben.sitsDown(clock, keep)]);
  await ada.hasTheFloor();
}
