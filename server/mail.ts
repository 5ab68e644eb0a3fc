import { createTransport } from "nodemailer";
import { seconds } from "../lib/values/time";

/** How sending ended: gone out; not this time, nothing was handed over; or never, it was refused or may have gone out. */
export type Sending = "sent" | "later" | "never";

/** Where mail goes out, and from whom. */
export type MailSettings = { readonly url: string; readonly from: string };

/** The house's way to send mail. */
export type Mail = {
  /** Sends one sentence and the address of this house, and nothing else: no name, no link into a room, no picture. */
  readonly send: (to: string, sentence: string) => Promise<Sending>;
  readonly close: () => void;
};

/** The name that mail comes from: it says no more than the sentence. */
const SENDER = "Reminder";
/** What holds where the address of the mail server does not say otherwise. A password is never sent in the clear. */
const USUAL = { connectionTimeout: seconds(5), greetingTimeout: seconds(5), socketTimeout: seconds(8) };

/** Opens the way to the owner's mail server; nothing is connected before the first mail. `broke` hears why one did not go out. */
export function openMail({ url, from }: MailSettings, home: string, broke: (error: unknown) => void = () => {}): Mail {
  const transport = createTransport(withUsual(url));
  return {
    send: async (to, sentence) => {
      try {
        // What fails here has sent nothing, so it may be tried again; what fails later may have arrived.
        await transport.verify();
      } catch (error) {
        broke(error);
        return "later";
      }
      try {
        await transport.sendMail({
          from: { name: SENDER, address: from },
          to: { name: "", address: to },
          subject: sentence,
          text: `${sentence}.\n\n${home}\n`,
          headers: { "Auto-Submitted": "auto-generated" },
        });
        return "sent";
      } catch (error) {
        broke(error);
        return wasPutOff(error) ? "later" : "never";
      }
    },
    close: () => transport.close(),
  };
}

/** The address with what nodemailer reads out of its query; options beside an address it does not read. */
function withUsual(given: string): string {
  const url = new URL(given);
  const usual = { ...USUAL, ...(url.username !== "" && { requireTLS: true }) };
  for (const [name, value] of Object.entries(usual))
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(value));
  return url.href;
}

/** Whether the mail server itself said "not now": it has taken nothing. */
function wasPutOff(error: unknown): boolean {
  const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
  return code >= 400 && code < 500;
}
