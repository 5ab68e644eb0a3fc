import type { Port } from "./answering";
import { type NoAnswer, refuse } from "./refusal";
import type { CallName, SealCalls, SealRequest, SealResponse } from "./requests";

type CallFunction<Name extends CallName> = (
  ...ask: Record<string, never> extends SealCalls[Name]["ask"] ? [] : [ask: SealCalls[Name]["ask"]]
) => Promise<SealCalls[Name]["answer"] | NoAnswer>;

/** The keys as the page sees them: it asks, and never holds one. Every answer may be a refusal; none throws. */
export type Seal = { readonly [Name in CallName]: CallFunction<Name> } & {
  /** Ends the Worker at once, and with it every open key. Whatever was asked is answered `broken`. */
  readonly end: () => void;
};

const CALLS: { readonly [Name in CallName]: true } = {
  makeAccount: true,
  signInMaterial: true,
  unlock: true,
  recoveryMaterial: true,
  openByRecovery: true,
  rekey: true,
  makeAnew: true,
  beginAnew: true,
  moveOver: true,
  openRing: true,
  checkPassphrase: true,
  provePassphrase: true,
  lockUnderPasskey: true,
  openByPasskey: true,
  keepForTab: true,
  resume: true,
  forget: true,
  lock: true,
  isUnlocked: true,
  makeInvite: true,
  reopenInvite: true,
  readInvite: true,
  claimInvite: true,
  confirmGuest: true,
  parkInvite: true,
  parkedInvite: true,
  dropParkedInvite: true,
  openRoom: true,
  renewRoom: true,
  shareAgain: true,
  beginComparing: true,
  answerComparing: true,
  finishComparing: true,
  wordsWereSame: true,
  sealItem: true,
  openItem: true,
  openItems: true,
  shareItem: true,
  makeShare: true,
  shareToken: true,
  readShare: true,
  newTalkKey: true,
  openTalkKey: true,
  forgetTalkKey: true,
  sealWords: true,
  openWords: true,
  openWordsMany: true,
  sealDraft: true,
  openDraft: true,
};

type Answer = SealResponse["answer"] | NoAnswer;
type Over = { readonly seal: Seal; readonly failed: () => "broken" | "offline" };

/**
 * A client at one end of a line whose other end answers. `hangUp` ends that other end; `failed` is to be told when it ended by
 * itself, and gives what its questions are answered from then on: `offline` where it had never answered any.
 */
export function sealOver(port: Port, hangUp: () => void): Over {
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  let over: "broken" | "offline" | null = null;
  let came = false;
  const ended = (why: "broken" | "offline") => {
    over = why;
    for (const answer of waiting.values()) answer(refuse(why));
    waiting.clear();
    return why;
  };
  const failed = () => ended(came ? "broken" : "offline");
  port.addEventListener("message", (event: MessageEvent<SealResponse>) => {
    came = true;
    const { id, answer } = event.data;
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  const asking = (call: CallName) => (ask: unknown) =>
    new Promise<Answer>((resolve) => {
      if (over !== null) return resolve(refuse(over));
      lastId += 1;
      waiting.set(lastId, resolve);
      port.postMessage({ id: lastId, call, ask: ask ?? {} } as SealRequest);
    });
  const names = Object.keys(CALLS) as CallName[];
  // Each name asks its own call, so the object is the client that its type says.
  const calls = Object.fromEntries(names.map((name) => [name, asking(name)])) as unknown as Omit<Seal, "end">;
  const end = () => {
    hangUp();
    ended("broken");
  };
  return { seal: { ...calls, end } as Seal, failed };
}

/** What of Trusted Types is used here; the types of browsers do not have it yet. */
type ScriptPolicy = { readonly createScriptURL: (url: string) => string };
type TrustedTypes = { readonly createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy };

const WORKER_PATH = /^\/seal\.[A-Za-z0-9_-]+\.js$/;

const onlyTheWorker: ScriptPolicy = {
  createScriptURL: (url) => {
    if (!WORKER_PATH.test(url)) throw new TypeError("only the Worker that holds the keys may be started");
    return url;
  },
};

let policy: ScriptPolicy | undefined;

// A policy's name can be taken once; browsers without Trusted Types get the same check without it.
function workerPolicy(): ScriptPolicy {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy("app", onlyTheWorker) ?? onlyTheWorker;
  return policy;
}

/** Starts the Worker that holds the keys, from `/seal.<hash>.js`. One for each page; `neverCame` where its script could not be fetched. */
export function createSeal(workerUrl: string, neverCame: () => void): Seal {
  const url = workerPolicy().createScriptURL(workerUrl);
  const worker = new Worker(url, { name: "seal" });
  const { seal, failed } = sealOver(worker, () => worker.terminate());
  worker.addEventListener("error", () => failed() === "offline" && neverCame());
  return seal;
}
