import * as z from "zod/mini";
import { LIMIT_NAMES, type LimitName } from "./limits";
import { isServiceName } from "./pushServices";
import { standing } from "./standing";

/** What account and routes need to know; the server sets it before the first request. */
export type AccountSettings = {
  /** Our own origin: what Origin headers are held against. */
  readonly origin: string;
  readonly databaseUrl: string;
  /** Locks the cookie. */
  readonly cookieSecret: string;
  /** Peppers, the newest first: what makes a stolen database useless for guessing. */
  readonly peppers: {
    readonly auth: readonly string[];
    readonly unknown: readonly string[];
    readonly seed: readonly string[];
  };
  /** How often each limited thing may be done, where it differs from the usual. */
  readonly limits: ReadonlyMap<LimitName, number>;
  /** Lengths that new talks start from, where they differ from the format's own. */
  readonly rules: Readonly<Record<string, unknown>>;
  /** Whether this house can send mail at all. */
  readonly sendsMail: boolean;
  /** What the pair is made of by which push services know this house. */
  readonly pushSecret: string;
  /** Push services besides those of the known browsers' makers. */
  readonly pushServices: readonly string[];
};

const secret = z.string().check(z.minLength(32));
const peppers = z.pipe(
  secret,
  z.transform((text: string) => text.split(",").map((each) => each.trim())),
);

const limits = z.pipe(
  z.string().check(z.regex(/^\s*([a-z-]+=\d{1,9}(\s+|$))*$/)),
  z.transform((text: string, context) => {
    const given = text
      .split(/\s+/)
      .filter(Boolean)
      .map((each) => each.split("="));
    const found = given.flatMap(([name, count]) =>
      LIMIT_NAMES.filter((known) => known === name).map((known) => [known, Number(count)] as const),
    );
    if (found.length < given.length) context.issues.push({ code: "custom", message: "names no limit", input: text });
    return new Map(found);
  }),
);

const rules = z.pipe(
  z.string(),
  z.transform((text: string): unknown => JSON.parse(text)),
);

const services = z.pipe(
  z.string(),
  z.transform((text: string) => text.split(/[\s,]+/).filter(isServiceName)),
);

const environment = z.object({
  NEXTAUTH_URL: z.pipe(
    z.url(),
    z.transform((url: string) => new URL(url).origin),
  ),
  HEARD_DATABASE_APP_URL: z.string().check(z.minLength(1)),
  NEXTAUTH_SECRET: secret,
  HEARD_PEPPER_AUTH: peppers,
  HEARD_PEPPER_UNKNOWN: peppers,
  HEARD_PEPPER_SEED: peppers,
  LIMITS: z._default(limits, new Map<LimitName, number>()),
  HEARD_RULES: z._default(z.pipe(rules, z.record(z.string(), z.unknown())), {}),
  HEARD_SENDS_MAIL: z._default(z.string(), ""),
  HEARD_PUSH_SECRET: secret,
  PUSH_SERVICES: z._default(services, []),
});

/** Reads the settings; a missing or bad one is named, its value never shown. */
export function readAccountSettings(from: Readonly<Record<string, string | undefined>>): AccountSettings {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    throw new Error(`settings missing or not usable: ${names.join(", ")}`);
  }
  const { data } = parsed;
  return {
    origin: data.NEXTAUTH_URL,
    databaseUrl: data.HEARD_DATABASE_APP_URL,
    cookieSecret: data.NEXTAUTH_SECRET,
    peppers: { auth: data.HEARD_PEPPER_AUTH, unknown: data.HEARD_PEPPER_UNKNOWN, seed: data.HEARD_PEPPER_SEED },
    limits: data.LIMITS,
    rules: data.HEARD_RULES,
    sendsMail: data.HEARD_SENDS_MAIL !== "",
    pushSecret: data.HEARD_PUSH_SECRET,
    pushServices: data.PUSH_SERVICES,
  };
}

/** The settings of this process, read when first asked for and never again. */
export const accountSettings = (): AccountSettings => standing("settings", () => readAccountSettings(process.env));
