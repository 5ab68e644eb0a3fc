import type { Port } from "./answering";
import { type Refused, refuse } from "./refusal";
import type { CallName, SealCalls, SealRequest, SealResponse } from "./requests";

type CallFunction<Name extends CallName> = (
  ...ask: Record<string, never> extends SealCalls[Name]["ask"] ? [] : [ask: SealCalls[Name]["ask"]]
) => Promise<SealCalls[Name]["answer"] | Refused<"broken">>;

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

type Waiting = (answer: SealResponse["answer"]) => void;

/** A client at one end of a line whose other end answers. `hangUp` ends that other end; `failed` is to be told when it ended by itself. */
export function sealOver(port: Port, hangUp: () => void): { readonly seal: Seal; readonly failed: () => void } {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let over = false;
  const failed = () => {
    over = true;
    for (const answer of waiting.values()) answer(refuse("broken"));
    waiting.clear();
  };
  port.addEventListener("message", (event: MessageEvent<SealResponse>) => {
    const { id, answer } = event.data;
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  const asking = (call: CallName) => (ask: unknown) =>
    new Promise<SealResponse["answer"]>((resolve) => {
      if (over) return resolve(refuse("broken"));
      lastId += 1;
      waiting.set(lastId, resolve);
      port.postMessage({ id: lastId, call, ask: ask ?? {} } as SealRequest);
    });
  const names = Object.keys(CALLS) as CallName[];
  // Each name asks its own call, so the object is the client that its type says.
  const calls = Object.fromEntries(names.map((name) => [name, asking(name)])) as unknown as Omit<Seal, "end">;
  const end = () => {
    hangUp();
    failed();
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

/** Starts the Worker that holds the keys, from `/seal.<hash>.js`. One for each page. */
export function createSeal(workerUrl: string): Seal {
  const url = workerPolicy().createScriptURL(workerUrl);
  const worker = new Worker(url, { name: "seal" });
  const { seal, failed } = sealOver(worker, () => worker.terminate());
  worker.addEventListener("error", failed);
  return seal;
}
