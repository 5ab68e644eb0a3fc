type ScriptPolicy = { readonly createScriptURL: (address: string) => string | null };
type TrustedTypes = {
  readonly defaultPolicy: unknown;
  readonly createPolicy: (name: string, rules: ScriptPolicy) => unknown;
};

/**
 * The bundler of our pages loads its parts by plain text addresses, which Trusted Types refuse; this policy lets through what
 * lies among our own built assets, the script that shows reminders, and nothing else. docs/decisions/005-trusted-types.md
 * It stands by itself: its own text is a script of every page.
 */
export function trustOurAssets(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy("default", {
    createScriptURL: (address) => {
      const url = new URL(address, location.origin);
      const ours = url.pathname.startsWith("/_next/static/") || url.pathname === "/reminder.js";
      return url.origin === location.origin && ours ? address : null;
    },
  });
}

/** The first script of every page that the server draws. */
export const TRUST = `(${trustOurAssets})()`;
