import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Letter, openSink } from "../server/testing/sink";

/** A mail server for a house of the stories, with what the house needs to know of it. */
export type Postbox = {
  readonly settings: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
};

/** Opens it, and keeps what arrives where every worker's stories find it. */
export async function keepMail(): Promise<Postbox> {
  const folder = mkdtempSync(join(tmpdir(), "heard-mail-"));
  const file = join(folder, "letters");
  writeFileSync(file, "");
  process.env.HEARD_STORY_MAIL = file;
  const sink = await openSink((letter) => appendFileSync(file, `${JSON.stringify(letter)}\n`));
  return {
    settings: { SMTP_URL: sink.url, MAIL_FROM: "reminder@mail.example" },
    close: async () => {
      await sink.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** All that the shared house has sent to an address. */
export const lettersTo = (address: string): readonly Letter[] =>
  readFileSync(process.env.HEARD_STORY_MAIL ?? "", "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): Letter => JSON.parse(line))
    .filter(({ to }) => to.includes(address));
