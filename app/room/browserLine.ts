import { openBrowserLine } from "../../lib/line/browserLine";
import type { BrowserLine } from "../../lib/line/types";
import type { AccountId } from "../../lib/values/ids";
import { whenLeaving } from "../leave/whenLeaving";
import { slateOf } from "../unlock/sharedDevice";
import { beforeLocking, standing } from "../unlock/standing";
import type { Unlocked } from "../unlock/Unlock";

let opened: { readonly accountId: AccountId; readonly line: BrowserLine } | null = null;

function hangUp(): void {
  opened?.line.close();
  opened = null;
}

// Nothing is said of it: to the server it is a line like any that is lost.
whenLeaving(() => opened?.line.line.close());

beforeLocking(async () => opened?.line.drafts.flush());

standing.subscribe(() => {
  const now = standing.snapshot();
  if (now.is !== "unlocked" || now.me.accountId !== opened?.accountId) hangUp();
});

/** The one line of this page, for whoever is unlocked on it; it ends when the keys are locked or the sign-in ends. */
export function browserLine({ me: { accountId, shared }, seal }: Pick<Unlocked, "me" | "seal">): BrowserLine {
  if (opened?.accountId !== accountId) {
    hangUp();
    const slate = shared ? slateOf(accountId) : null;
    opened = { accountId, line: openBrowserLine({ url: location.origin, account: accountId, sealer: seal, slate }) };
  }
  return opened.line;
}
