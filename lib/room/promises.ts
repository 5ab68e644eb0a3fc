/** What each promises at pairing, and reads again before each talk. The sentences are in `lib/words`. */
export const PROMISES = ["staysHere", "mayStop", "notAgreeing"] as const;
export type RoomPromise = (typeof PROMISES)[number];

/** A promise is given one by one: whether all of them have been. */
export const allPromised = (given: ReadonlySet<RoomPromise>): boolean => PROMISES.every((each) => given.has(each));

/** The given promises with one more, or with one taken back. */
export function withPromise(
  given: ReadonlySet<RoomPromise>,
  promise: RoomPromise,
  holds: boolean,
): ReadonlySet<RoomPromise> {
  return new Set(PROMISES.filter((each) => (each === promise ? holds : given.has(each))));
}
