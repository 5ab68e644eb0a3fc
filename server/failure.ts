/** What a failure is called, with its code. Never its message: what a database says may hold what was sent to it. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name;
}

/** Where it happened, without what was said. */
export const placeOf = (error: unknown): readonly string[] =>
  error instanceof Error
    ? (error.stack ?? "")
        .split("\n")
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 8)
    : [];
