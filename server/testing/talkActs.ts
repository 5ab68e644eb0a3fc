import type { Act } from "../../lib/talk/command";
import { replay } from "../../lib/talk/evolve";
import type { TalkId } from "../../lib/values/ids";
import { type Ack, type CommandMessage, PROTOCOL } from "../../lib/wire/messages";
import type { Cluster } from "./cluster";
import type { Browser } from "./house";
import { messageOf } from "./world";

/** What browsers do in a talk of a cluster's room; `at` gives both as they are by then. */
export function talkActs(at: () => { readonly cluster: Cluster; readonly talkId: TalkId }) {
  const events = async () => (await at().cluster.log.load(at().talkId))?.events ?? [];
  const message = async (act: Act, changes: Partial<CommandMessage> = {}) =>
    messageOf({ talkId: at().talkId, roomId: at().cluster.roomId }, replay(await events()), act, changes);
  const send = (browser: Browser, asked: CommandMessage): Promise<Ack> => browser.emitWithAck("command", asked);
  const join = (browser: Browser, since = 0) =>
    browser.emitWithAck("join", { v: PROTOCOL, talkId: at().talkId, since });
  const told = async (browser: Browser, act: Act): Promise<void> => {
    const ack = await send(browser, await message(act));
    if (!ack.ok) throw new Error(`${act.type} was refused: ${ack.refusal}`);
  };
  return { events, message, send, join, told };
}
