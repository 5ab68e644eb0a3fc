import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DELETION, WAYS } from "../prisma/deletion";
import { tablesOf, takenAlong, unanswered } from "../prisma/tables";

/** Says of each table what deletion does to it, and what the database does by itself today. Run: npm run schema:walk */
const schema = readFileSync(join(import.meta.dirname, "../prisma/schema.prisma"), "utf8");
const tables = tablesOf(schema);
for (const [name, { account, unpairing, talk, goesWith }] of Object.entries(DELETION)) {
  console.log(`${name}
  account deletion    ${account}
  unpairing           ${unpairing}
  deletion of a talk  ${talk}
  goes by itself with ${goesWith.join(", ") || "nothing"}
`);
}
for (const from of ["Account", "Room", "Talk"]) {
  console.log(`Deleting a row of ${from} takes along: ${takenAlong(tables, from).join(", ")}`);
}
console.log(`
Routes: account deletion by ${WAYS.account}, unpairing by ${WAYS.unpairing},
        one's own side of a closed room by ${WAYS.side}, a talk by ${WAYS.talk}`);
const missing = unanswered(schema);
if (missing.length > 0) console.error(`Without an answer, or without a table: ${missing.join(", ")}`);
process.exitCode = missing.length > 0 ? 1 : 0;
