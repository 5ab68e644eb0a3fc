/**
 * The first script of every page. The bundler of our pages loads its parts by plain text addresses, which Trusted Types refuse;
 * this policy lets through what lies among our own built assets, the script that shows reminders, and nothing else. docs/decisions/005-trusted-types.md
 */
export const TRUST = `self.trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => {
    const url = new URL(address, location.origin);
    const ours = url.pathname.startsWith("/_next/static/") || url.pathname === "/reminder.js";
    return url.origin === location.origin && ours ? address : null;
  },
});`;
