import * as z from "zod/mini";
import { MINUTES_A_DAY, REMINDER_LINES } from "../../room/reminder";
import { isZone } from "../../room/wallClock";
import { bytesOf, nothing, whole } from "./fields";
import { granted, type JsonRoute } from "./route";

const minuteOfDay = whole(0).check(z.maximum(MINUTES_A_DAY - 1));
const zone = z.string().check(z.maxLength(64), z.refine(isZone));

/** How someone wants to be reminded: by mail or not, in which neutral line, and when not. */
export const reminderWish = z.strictObject({
  mail: z.boolean(),
  line: z.enum(REMINDER_LINES),
  quiet: z.nullable(z.strictObject({ from: minuteOfDay, to: minuteOfDay, zone })),
});
export type ReminderWish = z.output<typeof reminderWish>;

/** One's own wish, null where one never said; whether this house sends mail, and what a browser needs to be woken. */
export const reminders = {
  method: "GET",
  path: "/api/account/reminders",
  params: nothing,
  request: nothing,
  answer: granted({
    wish: z.nullable(reminderWish),
    sendsMail: z.boolean(),
    pushKey: bytesOf(65),
    pushHere: z.boolean(),
  }),
} as const satisfies JsonRoute;

/** Says how one wants to be reminded. The other never learns of it. */
export const wishReminders = {
  method: "PUT",
  path: "/api/account/reminders",
  params: nothing,
  request: reminderWish,
  answer: granted({}),
} as const satisfies JsonRoute;

/** Lets the browser that asks be woken, at its maker's push service. `strange-service` for any other address. */
export const pushHere = {
  method: "PUT",
  path: "/api/account/reminders/push",
  params: nothing,
  request: z.strictObject({ endpoint: z.string().check(z.maxLength(1_000)) }),
  answer: granted({}),
} as const satisfies JsonRoute;

/** The browser that asks is woken no more. */
export const noPushHere = {
  method: "DELETE",
  path: "/api/account/reminders/push",
  params: nothing,
  request: nothing,
  answer: granted({}),
} as const satisfies JsonRoute;
