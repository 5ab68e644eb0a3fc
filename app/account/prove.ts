import * as z from "zod/mini";
import type { AskRefusal } from "../../lib/line/ask";
import type { byPassphrase, byRecovery } from "../../lib/wire/routes/account";
import { type RouteRefusal, STATUS } from "../../lib/wire/routes/refusals";

const csrf = z.object({ csrfToken: z.string() });
const outcome = z.object({ url: z.string() });

type Proofs = { readonly passphrase: z.output<typeof byPassphrase>; readonly recovery: z.output<typeof byRecovery> };

const isRouteRefusal = (name: string): name is RouteRefusal => Object.hasOwn(STATUS, name);

/** Signs in: shows next-auth what proves the passphrase or the code. Null when it let us in. */
export async function prove<By extends keyof Proofs>(by: By, proof: Proofs[By]): Promise<AskRefusal | null> {
  try {
    const asked = csrf.safeParse(await (await fetch("/api/auth/csrf", { cache: "no-store" })).json());
    if (!asked.success) return "busy";
    const answer = await fetch(`/api/auth/callback/${by}`, {
      method: "POST",
      redirect: "error",
      body: new URLSearchParams({ ...proof, csrfToken: asked.data.csrfToken, json: "true" }),
    });
    const told = outcome.safeParse(await answer.json());
    const error = told.success ? new URL(told.data.url, location.origin).searchParams.get("error") : "busy";
    if (answer.ok && error === null) return null;
    if (error !== null && isRouteRefusal(error)) return error;
    return answer.status >= 500 ? "busy" : "wrong-credentials";
  } catch {
    return "offline";
  }
}
