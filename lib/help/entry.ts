/** The countries that something is known for, as ISO 3166 spells them. */
export const COUNTRIES = [
  ...["AE", "AR", "AT", "AU", "BD", "BE", "BR", "CA", "CH", "CL", "CN", "CO", "CZ", "DE", "DK", "EG", "ES"],
  ...["FI", "FR", "GB", "GR", "ID", "IE", "IL", "IN", "IT", "JP", "KE", "KR", "MA", "MX", "MY", "NG", "NL"],
  ...["NO", "NZ", "PE", "PH", "PK", "PL", "PT", "RO", "SA", "SE", "SG", "TR", "TW", "UA", "US", "ZA"],
] as const;
export type Country = (typeof COUNTRIES)[number];

/** What help is for, in the order it is shown: danger first. */
export const KINDS = ["emergency", "partner-violence", "crisis", "couples-counselling"] as const;
export type Kind = (typeof KINDS)[number];

/** Who comes when an emergency number is called; `silent` is for whoever cannot speak. */
export const SERVES = ["all", "police", "ambulance", "ambulance-fire", "ambulance-rescue", "silent"] as const;

/** What else is to be known of an entry, and what its sources leave in doubt. Each has its sentence in `lib/words`. */
export const ABOUT = [
  ...["for-women", "for-men", "dubai-only", "by-region", "nations-apart", "local-police", "from-mobiles"],
  ...["area-code", "extension-2", "silent-55", "more-languages", "text-in-english", "text-disabilities"],
  ...["text-and-chat", "chat-hours", "chat-languages", "not-on-eid", "not-on-holidays", "no-referral"],
  ...["call-log", "violence-too", "not-emergency", "not-only-violence", "general-health", "professional-body"],
  ...["details-old", "hours-differ", "whatsapp-old", "address-old", "other-numbers", "other-service"],
  ...["international-form", "on-trial", "may-have-ended", "did-not-answer"],
] as const;

/** One way to reach them. Numbers are spelled as the sources spell them, within the country; words among them are possible. */
export type Way =
  | { readonly by: "phone" | "whatsApp" | "callBack"; readonly number: string }
  | { readonly by: "text"; readonly word: string | null; readonly number: string }
  | { readonly by: "chat" | "web"; readonly url: string };

/** When they answer. `some` days where the sources name none. Hours of that country, as `hh:mm`. */
export type Hours =
  | "always"
  | { readonly days: "daily" | "weekdays" | "some"; readonly from: string; readonly to: string };

type Known = {
  readonly country: Country;
  readonly ways: readonly Way[];
  readonly about: readonly (typeof ABOUT)[number][];
  /** The public pages and lists in which it was read. Nobody has dialled it. */
  readonly sources: readonly string[];
  /** In how many the same was read, at most: lists copy one another. */
  readonly seenIn: number;
  /** The month of the newest, as `yyyy-mm`, which sorts as text; null where none bears a date. */
  readonly newest: string | null;
};

export type Emergency = Known & { readonly kind: "emergency"; readonly serves: (typeof SERVES)[number] };
export type Helpline = Known & {
  readonly kind: Exclude<Kind, "emergency">;
  /** What they call themselves. */
  readonly name: string;
  readonly languages: readonly string[];
  readonly hours: Hours | null;
  readonly free: boolean | null;
};

/** One thing that is known of help in a country, and where it was read. */
export type Entry = Emergency | Helpline;

type Dated = Pick<Entry, "newest">;

/** What is newer than this may stand on one source. */
export const RECENT = "2023-01";

/** Whether it stands on pages from before 2023, or without a date: to be looked up once more. */
export const isOld = ({ newest }: Dated): boolean => newest === null || newest < RECENT;

/** The digits to dial, or null where the number holds anything but digits: such are shown, and never made a link. */
export const digitsOf = (number: string): string | null =>
  /^[\d -]+$/.test(number) ? number.replace(/\D/g, "") : null;

/** Whether no page newer than a year speaks of it; `month` is the present one, as `yyyy-mm`. */
export function needsReading({ newest }: Dated, month: string): boolean {
  const yearBefore = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  return newest === null || newest < yearBefore;
}
