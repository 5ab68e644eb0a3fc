import { HONEST, type SealChecks } from "../../../seal/checks";
import { KDF_CHECKS, type KdfChecks } from "../../../seal/kdf";
import { LOG_CHECKS, type LogChecks } from "../../talkLog";

/** Everything that an honest client looks at, by name. */
export type Checks = KdfChecks & SealChecks & LogChecks & { readonly remembersLogs: boolean };
const ALL: Checks = { ...KDF_CHECKS, ...HONEST, ...LOG_CHECKS, remembersLogs: true };

/** What came of an attempt: the client's refusal by its name; `gained` where the liar has what they wanted, `nothing` where neither. */
type Outcome = string;
export const GAINED: Outcome = "gained";
export const NOTHING: Outcome = "nothing";

/** One way in which a server lies to a client that is honest. */
export type Attack = {
  readonly name: string;
  /** What the server does. */
  readonly lie: string;
  /** What it has of it where nobody looks. */
  readonly gain: string;
  /** How an honest client refuses it. */
  readonly refused: Outcome;
  /** The checks that stand in its way, each with a client's that does not look. All of them must be gone for it to succeed. */
  readonly without: Partial<Checks>;
  readonly attempt: (checks: Checks) => Promise<Outcome>;
};

/** An attack tried on a client with all its checks, on one without those in its way, and, where there are two, without each alone. */
export type Tried = {
  readonly attack: Pick<Attack, "name" | "lie" | "gain" | "refused">;
  readonly checks: readonly string[];
  readonly honest: Outcome;
  readonly without: Outcome;
  readonly withoutOne: Readonly<Record<string, Outcome>>;
  /** Refused as it is to be, whole or with one of two checks; and successful where they are gone. */
  readonly proved: boolean;
};

export async function tryOut({ name, lie, gain, refused, without, attempt }: Attack): Promise<Tried> {
  const checks = Object.keys(without);
  const honest = await attempt(ALL);
  const found = await attempt({ ...ALL, ...without });
  const alone = checks.length > 1 ? Object.entries(without) : [];
  const withoutOne: Record<string, Outcome> = {};
  for (const [check, off] of alone) withoutOne[check] = await attempt({ ...ALL, [check]: off });
  const holds = ![GAINED, NOTHING].some((each) => Object.values(withoutOne).includes(each));
  const proved = honest === refused && found === GAINED && holds;
  return { attack: { name, lie, gain, refused }, checks, honest, without: found, withoutOne, proved };
}
