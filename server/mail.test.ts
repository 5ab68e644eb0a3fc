import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { REMINDER_LINES } from "../lib/room/reminder";
import en from "../lib/words/en.json";
import { type Mail, openMail } from "./mail";
import { openSink, type Sink } from "./testing/sink";

const HOME = "https://heard.example";
let sink: Sink;
let mail: Mail;
beforeAll(async () => {
  sink = await openSink();
  mail = openMail({ url: sink.url, from: "reminder@mail.example" }, HOME);
});
beforeEach(() => {
  sink.answer = "taken";
});
afterAll(async () => {
  mail.close();
  await sink.close();
});

/** A mail's headers by name, and its body. */
function read(text: string) {
  const [head = "", ...body] = text.split("\r\n\r\n");
  const lines = head.replace(/\r\n\s+/g, " ").split("\r\n");
  return { headers: Object.fromEntries(lines.map((line) => line.split(/: (.*)/s, 2))), body: body.join("\r\n\r\n") };
}

describe("a reminder by mail", () => {
  it.each(REMINDER_LINES)(
    "is the neutral line %s and the bare address of this house, and nothing else",
    async (line) => {
      const sentence = en.reminders.lines[line];
      expect(await mail.send("ben@example.org", sentence)).toBe("sent");
      const letter = sink.letters.at(-1);
      const { headers, body } = read(letter?.text ?? "");
      expect(letter).toMatchObject({ from: "reminder@mail.example", to: ["ben@example.org"] });
      expect(body).toBe(`${sentence}.\r\n\r\n${HOME}\r\n`);
      const { "Message-ID": id, Date: date, ...said } = headers;
      expect(said).toEqual({
        From: "Reminder <reminder@mail.example>",
        To: "ben@example.org",
        Subject: sentence,
        "Content-Transfer-Encoding": "7bit",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Auto-Submitted": "auto-generated",
      });
      expect(id).toMatch(/^<[0-9a-f-]{36}@mail\.example>$/);
      expect(date).toMatch(/\+0000$/);
    },
  );

  it("is tried again where the mail server says not now, and not where it says never", async () => {
    const before = sink.letters.length;
    sink.answer = "not now";
    expect(await mail.send("ben@example.org", "You have a reminder")).toBe("later");
    sink.answer = "never";
    expect(await mail.send("ben@example.org", "You have a reminder")).toBe("never");
    expect(sink.letters).toHaveLength(before);
  });

  it("is tried again where the mail server is away, and goes out when it is back", async () => {
    await sink.close();
    expect(await mail.send("ben@example.org", "You have a reminder")).toBe("later");
    await sink.reopen();
    expect(await mail.send("ben@example.org", "You have a reminder")).toBe("sent");
  });

  it("gives no password to a mail server that would read it in the clear", async () => {
    const open = openMail({ url: sink.url.replace("//", "//name:word@"), from: "reminder@mail.example" }, HOME);
    const before = sink.letters.length;
    expect(await open.send("ben@example.org", "You have a reminder")).toBe("later");
    expect(sink.letters).toHaveLength(before);
    open.close();
  });

  it("can only be one of the lines that tell nothing", () => {
    const telling =
      /\b(ada|ben|heard|talk|partner|room|invit|offer|wait|accept|message|couple|listen|time-out|him|her|they)|\d/i;
    expect(Object.keys(en.reminders.lines).sort()).toEqual([...REMINDER_LINES].sort());
    for (const sentence of Object.values(en.reminders.lines)) expect(sentence).not.toMatch(telling);
  });
});
