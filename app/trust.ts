/**
 * The first script of every page. The bundler of our pages loads its parts by plain text addresses, which Trusted Types refuse;
 * this policy lets through what lies among our own built assets, and nothing else. docs/decisions/005-trusted-types.md
 */
export const TRUST = `self.trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => {
    const url = new URL(address, location.origin);
    return url.origin === location.origin && url.pathname.startsWith("/_next/static/") ? address : null;
  },
});`;
