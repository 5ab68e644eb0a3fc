import type { BrowserContext, CDPSession, Page } from "@playwright/test";

/** A browser's own keeper of passkeys, as a phone has one: it confirms by itself that somebody is there. */
export type Authenticator = { readonly take: () => Promise<void> };

/** Gives a page an authenticator; `prf`: one that can give something to lock with. */
export async function withAuthenticator(page: Page, prf: boolean): Promise<Authenticator> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...({ protocol: "ctap2", ctap2Version: "ctap2_1", transport: "internal" } as const),
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
      ...{ hasPrf: prf, automaticPresenceSimulation: true },
    },
  });
  return {
    take: async () => {
      await cdp.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
      await cdp.detach();
    },
  };
}

/** What the passkeys of a page give from now on, so that a story can look whether it went anywhere. */
export async function givenByPasskeys(page: Page): Promise<readonly Buffer[]> {
  const given: Buffer[] = [];
  await page.exposeFunction("noteGiven", (bytes: number[]) => void given.push(Buffer.from(bytes)));
  await page.addInitScript(() => {
    const told = (bytes: number[]) => (window as unknown as { noteGiven: (bytes: number[]) => void }).noteGiven(bytes);
    const own = PublicKeyCredential.prototype.getClientExtensionResults;
    PublicKeyCredential.prototype.getClientExtensionResults = function results() {
      const all = own.call(this);
      const first = all.prf?.results?.first;
      if (first instanceof ArrayBuffer) told([...new Uint8Array(first)]);
      return all;
    };
  });
  return given;
}

/** Everything that lies in this browser for our site, by where and name. */
export async function keptIn(context: BrowserContext, page: Page): Promise<readonly string[]> {
  const cookies = (await context.cookies()).map(({ name }) => `cookie ${name}`);
  const inPage = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((name) => `localStorage ${name}`),
    ...Object.keys(sessionStorage).map((name) => `sessionStorage ${name}`),
    ...(await indexedDB.databases()).map(({ name }) => `IndexedDB ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
  ]);
  return [...cookies, ...inPage].sort();
}
