import type { CopiedLine, CopiedOwn, CopiedSection, CopiedWords, TalkCopy } from "./talkCopy";

/** A copy as Markdown (CommonMark). What people wrote stands in quotes, each sign of it a letter and never structure. */
export function asMarkdown({ title, about, sections, summary, agreements, own }: TalkCopy): string {
  const isCourse = ({ kind }: CopiedSection) => kind === "course";
  const notes = sections.filter((section) => !isCourse(section)).flatMap(blocksOf);
  const course = sections.filter(isCourse).flatMap(blocksOf);
  const blocks = [
    `# ${oneLine(title)}`,
    ...about.map(oneLine),
    ...notes,
    ...blocksOfSummary(summary),
    ...blocksOfAgreed(agreements),
    ...course,
    ...(own === null ? [] : blocksOfOwn(own)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

const blocksOfSummary = (summary: TalkCopy["summary"]): readonly string[] =>
  summary === null ? [] : [`## ${oneLine(summary.title)}`, written(summary.words), oneLine(summary.facts)];

const blocksOfAgreed = ({ title, agreed }: TalkCopy["agreements"]): readonly string[] =>
  agreed.length === 0
    ? []
    : [`## ${oneLine(title)}`, ...agreed.flatMap(({ words, facts }) => [written(words), oneLine(facts)])];

const blocksOf = ({ kind, title, lines }: CopiedSection): readonly string[] => [
  ...(title === null ? [] : [`${kind === "course" ? "###" : "##"} ${oneLine(title)}`]),
  ...lines.flatMap(blocksOfLine),
];

const blocksOfOwn = ({ title, felt, notes }: CopiedOwn): readonly string[] => [
  `## ${oneLine(title)}`,
  ...(felt === null ? [] : [oneLine(felt.sentence)]),
  ...notes.flatMap(({ label, words }) => [labelled(label), written(words)]),
];

const blocksOfLine = ({ label, words }: CopiedLine): readonly string[] =>
  words === null ? [labelled(label)] : [labelled(label), written(words)];

const labelled = (label: string): string => `**${oneLine(label)}**`;

const written = (words: CopiedWords): string =>
  words.state === "open" ? quoted(words.text) : `*${oneLine(words.sentence)}*`;

/** A text of several lines as a quote that keeps them apart. */
function quoted(text: string): string {
  const lines = text.split(LINE_END).map((line) => escaped(line.trimEnd()));
  return lines
    .map((line, index) => {
      const next = lines[index + 1] ?? "";
      // A backslash at a line's end keeps the next one below it.
      return `> ${line}${line !== "" && next !== "" ? "\\" : ""}`.trimEnd();
    })
    .join("\n");
}

const LINE_END = /\r\n|[\n\r]/;
/** Signs that mean something in Markdown wherever they stand (GitHub's and the usual extensions included). */
const ANYWHERE = /[\\`*_[\]<>&~|$^{}#@]|:(?=\/\/)|(?<=www)\./gi;
/** Signs that mean something where a line begins: lists, rules, underlines of titles, definitions. */
const AT_START = /^(\s*)(?:([-+=:%])|(\d+)([.)]))/;

const escaped = (line: string): string =>
  line
    .replace(ANYWHERE, "\\$&")
    .replace(AT_START, (_, space: string, sign?: string, number?: string, after?: string) =>
      sign === undefined ? `${space}${number}\\${after}` : `${space}\\${sign}`,
    )
    // Indented letters would be code; a space that does not break is a letter.
    .replace(/^\s+/, (space) => "\u00a0".repeat(space.length));

const oneLine = (text: string): string => escaped(text.replace(/\s+/g, " ").trim());
