/** Frames of a stack, without the first line: a message may quote what a partner sent. */
const framesOf = (error: Error) =>
  (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());

/** Writes down that something broke, where in the code, and nothing of what was asked. One line of JSON, like the server's log. */
export function noteTrouble(place: string, error: unknown): void {
  const known = error instanceof Error ? error : new Error("not an error");
  const code = "code" in known && typeof known.code === "string" ? known.code : undefined;
  const line = { level: 50, time: Date.now(), msg: "broken", place, error: known.name, code, at: framesOf(known) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
