import { HONEST } from "./checks";
import { refuse } from "./refusal";
import type { Answers, CallName, SealCalls, SealRequest, SealResponse } from "./requests";
import { answerAccount } from "./vault/accounts";
import { answerComparings } from "./vault/comparings";
import { answerInvites } from "./vault/invites";
import { answerRooms } from "./vault/rooms";
import { answerShares } from "./vault/shares";
import { answerTalks } from "./vault/talks";
import { emptyVault, type Surroundings } from "./vault/vault";

/** One end of the line between the page and the Worker. */
export type Port = {
  readonly postMessage: (message: unknown) => void;
  readonly addEventListener: (type: "message", hear: (event: MessageEvent) => void) => void;
};

const dispatch = <Name extends CallName>(
  answers: Answers,
  call: Name,
  ask: SealCalls[Name]["ask"],
): Promise<SealCalls[Name]["answer"]> => answers[call](ask);

/** Answers every request that comes in at a port, from one vault. A failure is answered as `broken`, without its content. */
export function answerAt(port: Port, surroundings: Surroundings, checks = HONEST): void {
  const vault = emptyVault(checks);
  const answers: Answers = {
    ...answerAccount(vault, surroundings),
    ...answerInvites(vault, surroundings),
    ...answerRooms(vault, surroundings),
    ...answerComparings(vault),
    ...answerShares(),
    ...answerTalks(vault),
  };
  const answerTo = async ({ id, call, ask }: SealRequest): Promise<SealResponse> => {
    try {
      return { id, answer: await dispatch(answers, call, ask) };
    } catch {
      // What failed may hold words or keys, so it goes no further than here.
      return { id, answer: refuse("broken") };
    }
  };
  port.addEventListener("message", (event: MessageEvent<SealRequest>) => {
    void answerTo(event.data).then((response) => port.postMessage(response));
  });
}
