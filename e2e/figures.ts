import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseSync } from "oxc-parser";

/** Prints the house's figures as lines of a table: what docs/figures.md says of the code. Run: npm run figures */

type Span = { readonly name: string; readonly lines: number };
type Tree = {
  readonly type?: string;
  readonly start?: number;
  readonly end?: number;
  readonly [part: string]: unknown;
};

const FOLDERS = ["lib", "server", "app", "prisma"];
const tracked = execFileSync("git", ["ls-files", ...FOLDERS, "proxy.ts", "instrumentation-client.ts", "e2e"], {
  encoding: "utf8",
}).split("\n");
const code = tracked.filter((file) => /\.tsx?$/.test(file));
const isTest = (file: string) => /\.(test|story)\.ts$|\/testing\/|^e2e\//.test(file);

const FUNCTIONS = ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"];
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** Every node of a syntax tree, with the name it is bound to where it has one. */
function* nodesOf(tree: Tree, name = ""): Generator<readonly [Tree, string]> {
  const bound = isTree(tree["id"]) && typeof tree["id"]["name"] === "string" ? tree["id"]["name"] : name;
  yield [tree, bound];
  for (const part of Object.values(tree)) {
    for (const each of Array.isArray(part) ? part : [part]) if (isTree(each)) yield* nodesOf(each, bound);
  }
}

const linesOf = (text: string): number => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

function look(file: string) {
  const text = readFileSync(file, "utf8");
  const functions: Span[] = [];
  let anys = 0;
  let casts = 0;
  const tree: unknown = parseSync(file, text).program;
  for (const [node, name] of isTree(tree) ? nodesOf(tree) : []) {
    const { type = "", start = 0, end = 0 } = node;
    if (FUNCTIONS.includes(type)) functions.push({ name: `${file}: ${name}`, lines: linesOf(text.slice(start, end)) });
    if (type === "TSAnyKeyword") anys += 1;
    if (type === "TSNonNullExpression" || type === "TSTypeAssertion") casts += 1;
    if (type === "TSAsExpression" && !text.slice(start, end).endsWith("as const")) casts += 1;
  }
  return { file, lines: linesOf(text), functions, anys, casts, text };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const longest = (spans: readonly Span[]): Span =>
  spans.reduce((long, span) => (span.lines > long.lines ? span : long), { name: "", lines: 0 });
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const looked = code.map(look);
const house = looked.filter(({ file }) => !isTest(file));
const tests = looked.filter(({ file }) => /\.(test|story)\.ts$|Contract\.ts$/.test(file));
const files = house.map(({ file, lines }) => ({ name: file, lines }));
const functions = house.flatMap((each) => each.functions);
const testsIn = (of: (file: string) => boolean) =>
  sum(tests.filter(({ file }) => of(file)).map(({ text }) => count(text, /^\s*(it|test)(\.each)?(<.*>)?\(/gm)));
const long = longest(files);
const longFunction = longest(functions);

const rows: readonly (readonly [string, string | number])[] = [
  ["source files (without tests)", files.length],
  ["lines in them", sum(files.map(({ lines }) => lines))],
  ["median file, lines", median(files.map(({ lines }) => lines))],
  ["longest file", `${long.lines} (${long.name})`],
  ["functions", functions.length],
  ["median function, lines", median(functions.map(({ lines }) => lines))],
  ["longest function", `${longFunction.lines} (${longFunction.name})`],
  ["`any`", sum(house.map(({ anys }) => anys))],
  ["casts and non-null marks", sum(house.map(({ casts }) => casts))],
  ["unit tests, written", testsIn((file) => file.endsWith(".test.ts") && !/laws|Laws/.test(file))],
  ["laws (property tests), written", testsIn((file) => /laws|Laws/.test(file))],
  ["store contract, written", testsIn((file) => file.endsWith("Contract.ts"))],
  ["browser stories, written", testsIn((file) => file.endsWith(".story.ts"))],
];
process.stdout.write(rows.map(([what, figure]) => `| ${what} | ${figure} |\n`).join(""));
