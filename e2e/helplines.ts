import { ENTRIES, helpIn } from "../lib/help/entries";
import { COUNTRIES, type Entry, KINDS, needsReading } from "../lib/help/entry";

/**
 * What we know of help, counted, and of what nothing is known. `--old` names every entry that no page newer than a year
 * speaks of, for a person to look up again. Run: npm run helplines -- --old
 */
const month = new Date().toISOString().slice(0, 7);
const old = ENTRIES.filter((entry) => needsReading(entry, month));

if (process.argv.includes("--old")) {
  for (const entry of old) console.log(`${spelled(entry)}\n  read in: ${entry.sources.join("; ")}\n`);
} else {
  console.log(`${COUNTRIES.length} countries, ${ENTRIES.length} entries in lib/help/helplines.json`);
  for (const kind of KINDS) {
    const without = COUNTRIES.filter((country) => helpIn(country).some((of) => of.kind === kind && !of.entries.length));
    console.log(
      `${kind}: ${ENTRIES.filter((entry) => entry.kind === kind).length}; none in ${without.join(" ") || "-"}`,
    );
  }
}
console.log(`${old.length} of ${ENTRIES.length} entries are older than a year`);

function spelled(entry: Entry): string {
  const name = entry.kind === "emergency" ? entry.serves : entry.name;
  const ways = entry.ways.map((way) => ("url" in way ? way.url : way.number)).join(", ");
  return `${entry.country}  ${entry.kind}  ${name}: ${ways}  (newest ${entry.newest ?? "without a date"})`;
}
