import { type CommandId, newId, type TalkId } from "../../values/ids";
import type { ChainHead, Sealed } from "../../values/sealed";
import { PROTOCOL } from "../../wire/messages";
import { UNTRIED } from "../attempts";
import type { LineStore, OutboxEntry } from "../store";

/** One thing that every keeping of a device does. Throws where it does not; needs no test runner, so that a browser can run it. */
export type StoreRule = { readonly name: string; readonly holds: (store: LineStore) => Promise<void> };

const entry = (talkId: TalkId, text: string | null): OutboxEntry => ({
  message: {
    ...{ v: PROTOCOL, talkId, cmdId: newId<CommandId>(), turnNo: 1, stepNo: 1, baseSeq: 3, epoch: 1 },
    ...{ act: { type: "say", lastWords: false }, words: "sealed" as Sealed, opening: null },
  },
  text: text as Sealed | null,
  ...UNTRIED,
});

function same(found: unknown, wanted: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (one !== other) throw new Error(`found ${one}, wanted ${other}`);
}

export const STORE_CONTRACT: readonly StoreRule[] = [
  {
    name: "keeps each talk's commands in the order they were put",
    holds: async (store) => {
      const [one, two] = [newId<TalkId>(), newId<TalkId>()];
      const entries = [entry(one, "a"), entry(two, "b"), entry(one, "c"), entry(one, null)];
      for (const each of entries) await store.put(each, null);
      same(await store.list(), entries);
      same(await store.first(two), entries[1]);
      await store.settle(entries[0]?.message.cmdId as CommandId);
      same(await store.first(one), entries[2]);
      same(await store.first(newId<TalkId>()), null);
    },
  },
  {
    name: "remembers the tries of a command, and its bytes stay the same",
    holds: async (store) => {
      const only = entry(newId<TalkId>(), "a");
      await store.put(only, null);
      await store.attempted(only.message.cmdId, { attempts: [1, 2], notBefore: 3 });
      same(await store.first(only.message.talkId), { ...only, attempts: [1, 2], notBefore: 3 });
      await store.attempted(newId<CommandId>(), { attempts: [9], notBefore: 9 });
      same((await store.list()).length, 1);
    },
  },
  {
    name: "drops the draft with the command that it became, and no other",
    holds: async (store) => {
      const draft = (name: string) => ({ name, sealed: "sealed" as Sealed, at: 1 });
      for (const name of ["step:t:1", "step:t:12", "thought:t:x"]) await store.putDraft(draft(name));
      await store.put(entry(newId<TalkId>(), "a"), "step:t:1");
      same(await store.draft("step:t:1"), null);
      same(
        (await store.draftsUnder("step:t:")).map(({ name }) => name),
        ["step:t:12"],
      );
      same((await store.draftsUnder("")).length, 2);
      await store.putDraft({ ...draft("step:t:12"), at: 2 });
      same((await store.draft("step:t:12"))?.at, 2);
      await store.dropDraft("step:t:12");
      same((await store.draftsUnder("step:")).length, 0);
    },
  },
  {
    name: "gives refused words back until they are let go, and keeps no act without words",
    holds: async (store) => {
      const [words, none] = [entry(newId<TalkId>(), "a"), entry(newId<TalkId>(), null)];
      for (const each of [words, none]) {
        await store.put(each, null);
        await store.giveBack(each.message.cmdId, "turn-over");
      }
      same(await store.list(), []);
      same(await store.givenBack(), [{ message: words.message, text: words.text, refusal: "turn-over" }]);
      await store.giveBack(words.message.cmdId, "gone");
      same((await store.givenBack()).length, 1);
      await store.letGo(words.message.cmdId);
      same(await store.givenBack(), []);
    },
  },
  {
    name: "forgets all of a talk and nothing of another",
    holds: async (store) => {
      const [gone, stays] = [newId<TalkId>(), newId<TalkId>()];
      for (const talkId of [gone, stays]) {
        const refused = entry(talkId, "refused");
        for (const each of [refused, entry(talkId, "waits")]) await store.put(each, null);
        await store.giveBack(refused.message.cmdId, "turn-over");
        for (const name of [`step:${talkId}:1`, `thought:${talkId}:x`, `alone:${talkId}:feel`])
          await store.putDraft({ name, sealed: "sealed" as Sealed, at: 1 });
      }
      await store.putDraft({ name: `topic:${newId()}`, sealed: "sealed" as Sealed, at: 1 });
      same([...(await store.forgetTalk(gone))].sort(), [`alone:${gone}:feel`, `step:${gone}:1`, `thought:${gone}:x`]);
      const talks = [...(await store.list()), ...(await store.givenBack())].map(({ message }) => message.talkId);
      same([talks, (await store.draftsUnder("")).length], [[stays, stays], 4]);
      same(await store.forgetTalk(gone), []);
    },
  },
  {
    name: "remembers the furthest that was seen of a log, until the talk is forgotten",
    holds: async (store) => {
      const [talkId, other] = [newId<TalkId>(), newId<TalkId>()];
      const at = (seq: number) => ({ talkId, seq, head: `head ${seq}` as ChainHead });
      same(await store.seenLog(talkId), null);
      for (const seq of [3, 7, 5]) await store.sawLog(at(seq));
      await store.sawLog({ ...at(1), talkId: other });
      same(await store.seenLog(talkId), at(7));
      await store.forgetTalk(talkId);
      same([await store.seenLog(talkId), (await store.seenLog(other))?.seq], [null, 1]);
    },
  },
  {
    name: "refuses a command put twice, and drops no draft for it",
    holds: async (store) => {
      const only = entry(newId<TalkId>(), "a");
      await store.put(only, null);
      await store.putDraft({ name: "step:t:1", sealed: "sealed" as Sealed, at: 1 });
      const twice = await store.put(only, "step:t:1").then(
        () => "put",
        () => "refused",
      );
      same([twice, (await store.list()).length, (await store.draft("step:t:1")) !== null], ["refused", 1, true]);
    },
  },
];
