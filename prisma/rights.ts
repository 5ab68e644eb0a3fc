import type pg from "pg";

/** The role by which the application works: it owns nothing and cannot sign in by itself. */
export const APP_ROLE = "heard_app";

/** What the application may do with each table. The log of a talk can only grow; what leaves it goes by the functions below. */
export const RIGHTS: Readonly<Record<string, readonly string[]>> = {
  Account: ["SELECT", "INSERT", "UPDATE"],
  SignIn: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  PasskeyBox: ["SELECT", "INSERT", "DELETE"],
  Block: ["SELECT", "INSERT"],
  Room: ["SELECT", "INSERT", "UPDATE"],
  Seat: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  Epoch: ["SELECT", "INSERT"],
  Comparing: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  Invite: ["SELECT", "INSERT", "UPDATE"],
  Claim: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  Topic: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  Thought: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  Proposal: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  OwnFormat: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  QuestionList: ["SELECT", "INSERT", "UPDATE"],
  Agreement: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  AgreementCopy: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  Share: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  Summary: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  Talk: ["SELECT", "INSERT", "UPDATE"],
  TalkEvent: ["SELECT", "INSERT"],
  TalkWords: ["SELECT", "INSERT"],
  Keep: ["SELECT", "INSERT"],
  FeltHeard: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  PrivateNote: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  ReminderWish: ["SELECT", "INSERT", "UPDATE"],
  PushDevice: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  Reminder: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  Beat: ["SELECT", "INSERT", "UPDATE", "DELETE"],
};

/** The functions the application may call. */
export const FUNCTIONS: readonly string[] = [
  "heard_erase(text, text)",
  "heard_erase_own(text, integer, text)",
  "heard_delete_talk(text)",
  "heard_drop_side(text, text)",
  "heard_delete_account(text)",
];

/** Tables that a trigger guards where no role could be made. */
const GUARDED: readonly string[] = ["TalkEvent", "TalkWords", "Keep"];

/** How the log is guarded: by the rights of a role, or by a trigger where this database lets us make none. */
export type Guard = "role" | "trigger";

/** Brings rights up to date on a connection of the owner. */
export async function grantRights(owner: pg.Client): Promise<Guard> {
  const guard: Guard = (await ensureRole(owner)) ? "role" : "trigger";
  await owner.query("BEGIN");
  for (const sql of guard === "role" ? grants() : triggers()) await owner.query(sql);
  await owner.query("COMMIT");
  return guard;
}

async function ensureRole(owner: pg.Client): Promise<boolean> {
  try {
    const { rowCount } = await owner.query("SELECT FROM pg_roles WHERE rolname = $1", [APP_ROLE]);
    // Another database of the same server may be making it at this moment.
    if (rowCount === 0) await owner.query(`CREATE ROLE ${APP_ROLE} NOLOGIN`).catch(unless("23505", "42710"));
    const { rows } = await owner.query<{ may: boolean }>("SELECT pg_has_role($1, 'MEMBER') AS may", [APP_ROLE]);
    if (rows[0]?.may !== true) await owner.query(`GRANT ${APP_ROLE} TO CURRENT_USER`);
    return true;
  } catch (error) {
    unless("42501")(error as { readonly code?: string });
    return false;
  }
}

const unless =
  (...codes: readonly string[]) =>
  (error: { readonly code?: string }): void => {
    if (!codes.includes(error.code ?? "")) throw error;
  };

function grants(): readonly string[] {
  const tables = Object.entries(RIGHTS).flatMap(([table, rights]) => [
    `DROP TRIGGER IF EXISTS heard_keep_the_log ON "${table}"`,
    `REVOKE ALL ON "${table}" FROM ${APP_ROLE}, PUBLIC`,
    `GRANT ${rights.join(", ")} ON "${table}" TO ${APP_ROLE}`,
  ]);
  const functions = FUNCTIONS.map((name) => `GRANT EXECUTE ON FUNCTION ${name} TO ${APP_ROLE}`);
  return [`GRANT USAGE ON SCHEMA public TO ${APP_ROLE}`, ...tables, ...functions];
}

function triggers(): readonly string[] {
  return GUARDED.map(
    (table) =>
      `CREATE OR REPLACE TRIGGER heard_keep_the_log BEFORE UPDATE OR DELETE ON "${table}"
         FOR EACH ROW EXECUTE FUNCTION heard_keep_the_log()`,
  );
}
