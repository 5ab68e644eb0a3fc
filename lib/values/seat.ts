/** A partner's place in a room. A room has these two, for ever. */
export type Seat = "a" | "b";
/** One value for each seat. */
export type BySeat<T> = { readonly a: T; readonly b: T };

export const SEATS: readonly Seat[] = ["a", "b"];
export const otherSeat = (seat: Seat): Seat => (seat === "a" ? "b" : "a");
export const bySeat = <T>(value: T): BySeat<T> => ({ a: value, b: value });
/** The same two values with one seat's replaced. */
export const withSeat = <T>(values: BySeat<T>, seat: Seat, value: T): BySeat<T> => ({ ...values, [seat]: value });
export const bothSeats = <T>(values: BySeat<T>, holds: (value: T) => boolean): boolean =>
  holds(values.a) && holds(values.b);
