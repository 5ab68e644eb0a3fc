import type { AccountId, RoomId } from "../../values/ids";
import type { BySeat, Seat } from "../../values/seat";
import { type GrantedOf, type JsonRoute, type ParamsOf, type RequestOf, readAnswer } from "../../wire/routes/route";
import type { Ask, Told } from "../ask";
import { createListeners } from "../observable";
import type { RoomHints } from "../pairingDoor";
import { answersOfAgreements } from "./agreementAnswers";
import { answersOfFormats } from "./formatAnswers";
import { type Asked, type HeldRoom, routeName, type Sitting } from "./heldRoom";
import { answersOfLeaving } from "./leavingAnswers";
import { answersOfOnesOwn } from "./ownAnswers";
import { answersOfInvites, answersOfRooms } from "./roomAnswers";
import { answersOfShares } from "./shareAnswers";
import { answersOfShelves } from "./shelfAnswers";
import { answersOfSummaries } from "./summaryAnswers";
import { answersOfTimes } from "./timeAnswers";

/** The server's side of one room, in memory: it keeps what it is given and understands none of it. */
export type RoomHouse = ReturnType<typeof openRoomHouse>;

export function openRoomHouse() {
  let room: HeldRoom | null = null;
  const changed = createListeners<[{ roomId: RoomId }]>();
  const twists = new Map<string, (answer: never) => unknown>();
  const lost = new Set<string>();
  let hushed = false;
  const cupboard = {
    read: () => room,
    write: (next: HeldRoom) => {
      room = next;
    },
  };
  const answers = new Map([
    ...answersOfRooms(cupboard),
    ...answersOfInvites(cupboard),
    ...answersOfShelves(cupboard),
    ...answersOfTimes(cupboard),
    ...answersOfFormats(cupboard),
    ...answersOfAgreements(cupboard),
    ...answersOfLeaving(cupboard),
    ...answersOfOnesOwn(cupboard),
    ...answersOfShares(cupboard),
    ...answersOfSummaries(cupboard),
  ]);

  const bodyOf = (name: string, asked: Asked<JsonRoute>): unknown => {
    const answer = answers.get(name)?.(asked);
    if (typeof answer === "string") return { ok: false, refusal: answer, retryAfter: null };
    return twists.get(name)?.(answer as never) ?? answer;
  };
  const askAs =
    (who: AccountId): Ask =>
    async <Route extends JsonRoute>(route: Route, params: ParamsOf<Route>, sent: RequestOf<Route>) => {
      const name = routeName(route);
      const request = route.request.parse(JSON.parse(JSON.stringify(sent)));
      const body = bodyOf(name, { who, params, request });
      if (route.method !== "GET" && room !== null && !hushed) changed.tell({ roomId: room.roomId });
      if (lost.delete(name)) return { ok: false, refusal: "offline", retryAfter: null };
      const told = readAnswer(route, JSON.parse(JSON.stringify(body)));
      if (told === null) throw new Error(`${name} answers in no agreed form: ${JSON.stringify(body)}`);
      return told as Told<Route>;
    };
  const hints: RoomHints = {
    hear: (name, listener) =>
      name === "room" ? changed.add(listener as (told: { roomId: RoomId }) => void) : () => undefined,
    onOpen: () => () => undefined,
  };
  return {
    /** All it keeps, as a thief of its disk would have it; null before a room was opened. */
    kept: () => room,
    askAs,
    /** What anyone's page hears: a hint after each change. */
    hints,
    /** From now on answers of this route are changed on their way, as by a dishonest server. */
    twist: <Route extends JsonRoute>(route: Route, change: (answer: GrantedOf<Route>) => GrantedOf<Route>) => {
      twists.set(routeName(route), change as (answer: never) => unknown);
    },
    /** The room's newest key is old from now on, until a fresh one is made. */
    age: () => {
      if (room !== null) room = { ...room, renewKeys: true };
    },
    /** These have the keys that are told; whoever is `anew` has lost all of before. */
    haveKeys: (seats: BySeat<{ readonly key: string; readonly identityVersion: number }>, anew: BySeat<boolean>) => {
      if (room?.seats.a == null || room.seats.b == null) throw new Error("both sit");
      const nowOf = (seat: Seat, sitting: Sitting): Sitting => ({
        ...sitting,
        publicKey: seats[seat],
        ...(anew[seat] && { anew: true, pin: null }),
      });
      room = { ...room, seats: { a: nowOf("a", room.seats.a), b: nowOf("b", room.seats.b) } };
    },
    /** Whether pages hear nothing of changes for now. */
    hush: (quiet: boolean) => {
      hushed = quiet;
    },
    /** The next answer of this route is lost on its way; what was asked has happened. */
    lose: (route: JsonRoute) => {
      lost.add(routeName(route));
    },
  };
}
