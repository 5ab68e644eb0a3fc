import { spawn } from "node:child_process";

/** How many of the things that were tried passed. */
export interface Score {
  readonly passed: number;
  readonly failed: number;
}

export const sum = (scores: readonly Score[]): Score => ({
  passed: scores.reduce((all, { passed }) => all + passed, 0),
  failed: scores.reduce((all, { failed }) => all + failed, 0),
});

/** One tool of the check: what it looks at, and how it is called. */
export interface Step {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
}

/** Runs one step. Says one line when it holds, and everything the tool said when it does not. */
export async function holds({ name, script, args }: Step): Promise<Score> {
  const begun = performance.now();
  const { code, text } = await runTool(script, args, "quiet");
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (code !== 0) console.log(text);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs a tool out of node_modules with this Node. `loud` shows what it says as it says it. */
export function runTool(
  script: string,
  args: readonly string[],
  voice: "quiet" | "loud",
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const plain = voice === "quiet" ? { NO_COLOR: "1", FORCE_COLOR: undefined } : {};
    const env = { ...process.env, ...plain, NEXT_TELEMETRY_DISABLED: "1", ...environment };
    const stdio = voice === "loud" ? "inherit" : "pipe";
    const child = spawn(process.execPath, [script, ...args], { env, stdio });
    const said: string[] = [];
    child.stdout?.on("data", (part) => said.push(String(part)));
    child.stderr?.on("data", (part) => said.push(String(part)));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, text: said.join("") }));
  });
}
