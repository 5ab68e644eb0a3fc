import { z } from "zod";
import { LIMIT_NAMES } from "../lib/account/limits";
import { isServiceName } from "../lib/account/pushServices";
import { rulesSet } from "../lib/wire/routes/rules";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const text = z.string().trim().min(1);
const secret = z.string().min(32, "wants 32 characters or more").optional();
const peppers = text
  .refine((given) => given.split(",").every((one) => one.trim().length >= 32), "wants 32 characters or more")
  .optional();

const origin = text.transform((given, context) => {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash) return url.origin;
  context.addIssue({ code: "custom", message: "wants an address like https://heard.example, without a path" });
  return z.NEVER;
});

const address = (protocols: RegExp, example: string) =>
  text.refine((given) => URL.canParse(given) && protocols.test(new URL(given).protocol), `wants ${example}`);

/** An e-mail address or a page, as a link. */
const contact = text.transform((given, context) => {
  if (/^https?:\/\//.test(given) && URL.canParse(given)) return given;
  if (z.email().safeParse(given).success) return `mailto:${given}`;
  context.addIssue({
    code: "custom",
    message: "wants an e-mail address, or an address like https://heard.example/contact",
  });
  return z.NEVER;
});

const yesNo = z
  .enum(["yes", "no", "true", "false", "1", "0"], "wants yes or no")
  .transform((given) => given === "yes" || given === "true" || given === "1");

const rulesJson = text.transform((given, context) => {
  try {
    return rulesSet.parse(JSON.parse(given));
  } catch {
    context.addIssue({
      code: "custom",
      message: `wants rules of a talk, lengths in milliseconds, like {"turns":4,"timeOutLeast":600000}`,
    });
    return z.NEVER;
  }
});

const SMTP = /^smtps?:/;
const service = text.refine(
  (given) => given.split(/[\s,]+/).every(isServiceName),
  "wants hosts of push services, like push.example.org",
);

const limits = text.refine(
  (given) => given.split(/\s+/).every((one) => LIMIT_NAMES.some((name) => new RegExp(`^${name}=\\d{1,9}$`).test(one))),
  `wants counts like sign-in=10, of ${LIMIT_NAMES.join(", ")}`,
);

const variables = z.object({
  PORT: z.coerce
    .number("wants a port")
    .int("wants a port")
    .min(0, "wants a port")
    .max(65535, "wants a port")
    .default(3000),
  HOST: text.optional(),
  PUBLIC_URL: origin.optional(),
  DATABASE_URL: address(/^postgres(ql)?:$/, "an address like postgresql://name:word@host:5432/heard").optional(),
  HEARD_DATA: text.default(".data"),
  NEXTAUTH_SECRET: secret,
  HEARD_PEPPER_AUTH: peppers,
  HEARD_PEPPER_UNKNOWN: peppers,
  HEARD_PEPPER_SEED: peppers,
  LEAVE_URL: address(/^https?:$/, "an address like https://www.weather.gov").default("https://www.weather.gov"),
  CONTACT: contact.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `wants one of ${LOG_LEVELS.join(", ")}`).default("info"),
  TRUST_PROXY: yesNo.default(false),
  METRICS_TOKEN: secret,
  HEARD_RULES: rulesJson.optional(),
  LIMITS: limits.optional(),
  SMTP_URL: address(SMTP, "an address like smtps://name:word@mail.example:465").optional(),
  MAIL_FROM: z.email("wants an e-mail address to send from, like reminder@mail.example").optional(),
  HEARD_PUSH_SECRET: secret,
  PUSH_SERVICES: service.optional(),
});

const environment = variables.refine(({ SMTP_URL = "", MAIL_FROM }) => MAIL_FROM || !SMTP.test(SMTP_URL), {
  path: ["MAIL_FROM"],
  message: "wants an e-mail address to send from, now that SMTP_URL is set",
});

type Parsed = z.infer<typeof environment>;

/** Everything an owner may set, parsed once at boot. Lengths in milliseconds. */
export interface Settings {
  readonly port: number;
  /** Where to listen; undefined for every address of this machine. */
  readonly host: string | undefined;
  /** The address people type, as an origin: what cookies, links and the Origin check go by. */
  readonly publicUrl: string;
  /** The owner's PostgreSQL; undefined to keep one of our own under the data folder. */
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  /** Where quick exit leads. */
  readonly leaveUrl: string;
  /** Where people may tell the owner that something is wrong, as a link; undefined where they may not. */
  readonly contact: string | undefined;
  readonly logLevel: Parsed["LOG_LEVEL"];
  /** Whether the last hop of X-Forwarded-For may be believed. */
  readonly trustProxy: boolean;
  readonly metricsToken: string | undefined;
  /** Rules that new talks start from, where they differ from the format's own. */
  readonly rules: Parsed["HEARD_RULES"];
  /** The owner's mail server and whom mail comes from; undefined where this house sends none. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** Push services besides those of the known browsers' makers. */
  readonly pushServices: readonly string[];
  readonly secrets: { readonly [name in SecretName]: string | undefined };
}

/** The secrets of secrecy: each may be given, and is made at first start where it is not. */
export const SECRET_NAMES = [
  "NEXTAUTH_SECRET",
  "HEARD_PEPPER_AUTH",
  "HEARD_PEPPER_UNKNOWN",
  "HEARD_PEPPER_SEED",
  "HEARD_PUSH_SECRET",
] as const;
export type SecretName = (typeof SECRET_NAMES)[number];

export type Reading =
  | { readonly settings: Settings }
  /** One line for each setting that cannot be used. */
  | { readonly problems: readonly string[] };

/** Reads the settings out of an environment. What is set to nothing counts as not set. */
export function readSettings(from: Readonly<Record<string, string | undefined>>): Reading {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(given);
  if (parsed.success) return { settings: named(parsed.data) };
  const problems = new Map(
    parsed.error.issues.map((issue) => [String(issue.path[0]), `${String(issue.path[0])}: ${issue.message}`]),
  );
  return { problems: [...problems.values()] };
}

function named(parsed: Parsed): Settings {
  return {
    port: parsed.PORT,
    host: parsed.HOST,
    publicUrl: parsed.PUBLIC_URL ?? `http://localhost:${parsed.PORT}`,
    databaseUrl: parsed.DATABASE_URL,
    dataFolder: parsed.HEARD_DATA,
    leaveUrl: parsed.LEAVE_URL,
    contact: parsed.CONTACT,
    logLevel: parsed.LOG_LEVEL,
    trustProxy: parsed.TRUST_PROXY,
    metricsToken: parsed.METRICS_TOKEN,
    rules: parsed.HEARD_RULES,
    mail: parsed.SMTP_URL && parsed.MAIL_FROM ? { url: parsed.SMTP_URL, from: parsed.MAIL_FROM } : undefined,
    pushServices: parsed.PUSH_SERVICES?.split(/[\s,]+/) ?? [],
    secrets: {
      NEXTAUTH_SECRET: parsed.NEXTAUTH_SECRET,
      HEARD_PEPPER_AUTH: parsed.HEARD_PEPPER_AUTH,
      HEARD_PEPPER_UNKNOWN: parsed.HEARD_PEPPER_UNKNOWN,
      HEARD_PEPPER_SEED: parsed.HEARD_PEPPER_SEED,
      HEARD_PUSH_SECRET: parsed.HEARD_PUSH_SECRET,
    },
  };
}
