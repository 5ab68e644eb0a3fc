import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail server of a test's own, and all that it was given. */
export type Sink = {
  readonly url: string;
  readonly letters: readonly Letter[];
  /** What it says to the next mails after it has read them: taken, not now, or never. */
  answer: "taken" | "not now" | "never";
  readonly close: () => Promise<void>;
  /** Stands at the same port once more. */
  readonly reopen: () => Promise<void>;
};

/** A mail as it arrived: from whom and to whom on the envelope, and the whole text with its headers. */
export type Letter = { readonly from: string; readonly to: readonly string[]; readonly text: string };

const CODE = { "not now": 451, never: 550 } as const;

/** Stands on a free port of this machine; tells of each mail as it comes. */
export async function openSink(arrived: (letter: Letter) => void = () => {}): Promise<Sink> {
  const letters: Letter[] = [];
  const open = (at: number) =>
    new Promise<SMTPServer>((resolve, reject) => {
      const server = new SMTPServer({
        ...{ authOptional: true, disabledCommands: ["AUTH", "STARTTLS"], disableReverseLookup: true, logger: false },
        onData: (stream, { envelope }, done) => {
          const parts: Buffer[] = [];
          stream.on("data", (part: Buffer) => parts.push(part));
          stream.on("end", () => {
            if (sink.answer !== "taken")
              return done(Object.assign(new Error("no"), { responseCode: CODE[sink.answer] }));
            const to = envelope.rcptTo.map(({ address }) => address);
            const from = envelope.mailFrom ? envelope.mailFrom.address : "";
            const letter = { from, to, text: Buffer.concat(parts).toString("utf8") };
            letters.push(letter);
            arrived(letter);
            done();
          });
        },
      });
      server.on("error", reject);
      server.listen(at, "127.0.0.1", () => resolve(server));
    });
  let server = await open(0);
  const own = (server.server.address() as AddressInfo).port;
  const sink: Sink = {
    url: `smtp://127.0.0.1:${own}`,
    letters,
    answer: "taken",
    close: () => new Promise((resolve) => server.close(() => resolve())),
    reopen: async () => {
      server = await open(own);
    },
  };
  return sink;
}
