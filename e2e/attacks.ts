import { type Attack, GAINED, type Tried, tryOut } from "../lib/line/testing/lies/attack";
import { BESIDES, SIXTEEN } from "../lib/line/testing/lies/attacks";

/**
 * Every way in which a server can lie, tried on an honest client, and on one that does not look at what gives that lie away.
 * Run: npm run prove:server [-- --json]
 */
const asJson = process.argv.includes("--json");
const sixteen = await tryAll(SIXTEEN);
const besides = await tryAll(BESIDES);
const found = { sixteen: sumOf(sixteen), besides: sumOf(besides) };
if (asJson) console.log(JSON.stringify({ ...found, attacks: [...sixteen, ...besides] }, null, 2));
else {
  console.log(`\nOf the sixteen: ${said(found.sixteen)}\nBesides: ${said(found.besides)}`);
}
process.exitCode = [...sixteen, ...besides].every(({ proved }) => proved) ? 0 : 1;

async function tryAll(attacks: readonly Attack[]): Promise<readonly Tried[]> {
  const all: Tried[] = [];
  for (const attack of attacks) {
    const tried = await tryOut(attack);
    if (!asJson) console.log(lineOf(tried));
    all.push(tried);
  }
  return all;
}

type Sum = { readonly tried: number; readonly refused: number; readonly succeedWithout: number };

function sumOf(all: readonly Tried[]): Sum {
  const refused = all.filter(({ attack, honest }) => honest === attack.refused).length;
  return { tried: all.length, refused, succeedWithout: all.filter(({ without }) => without === GAINED).length };
}

function said({ tried, refused, succeedWithout }: Sum): string {
  return `${refused} of ${tried} refused; without the check ${succeedWithout} of ${tried} succeed`;
}

function lineOf({ attack: { name }, honest, without, checks, proved }: Tried): string {
  return `${proved ? "ok " : "NOT"} ${name.padEnd(36)} ${honest.padEnd(17)} without ${checks.join(" and ")}: ${without}`;
}
