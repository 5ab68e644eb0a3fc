import { theStore } from "../lib/account/house";
import { pushKeys } from "../lib/account/pushKeys";
import { isPushService } from "../lib/account/pushServices";
import type { AccountId } from "../lib/values/ids";
import type { Instant } from "../lib/values/time";
import { nameOf } from "./failure";
import type { Log } from "./log";
import { openMail } from "./mail";
import { contactFor, openPush } from "./push";
import { keepReminding } from "./reminding";
import type { Secrets } from "./secrets";
import type { Settings } from "./settings";

type Parts = {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly log: Log;
  readonly here: () => readonly AccountId[];
  readonly now: () => Instant;
};

/** Puts reminding on the real database, the owner's mail server and the browsers' push services. */
export function openReminding({ settings, secrets, log, here, now }: Parts): ReturnType<typeof keepReminding> {
  const { mail, publicUrl, contact, pushServices } = settings;
  const push = openPush({
    keys: pushKeys(secrets.HEARD_PUSH_SECRET),
    contact: contactFor(contact, publicUrl),
    allowed: (endpoint) => isPushService(endpoint, pushServices),
  });
  // By its code only: what a mail server says may hold whom the mail was for.
  const broke = (error: unknown) => log.warn({ name: nameOf(error) }, "a mail did not go out");
  const parts = { store: theStore(), now, here, push };
  return keepReminding({ ...parts, mail: mail ? openMail(mail, publicUrl, broke) : null }, log);
}
