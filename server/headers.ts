import type { OutgoingHttpHeaders } from "node:http";

const OFF = [
  ...["accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media"],
  ...["fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection"],
  ...["local-fonts", "magnetometer", "microphone", "midi", "otp-credentials", "payment", "picture-in-picture"],
  ...["screen-wake-lock", "serial", "storage-access", "usb", "window-management", "xr-spatial-tracking"],
].map((feature) => `${feature}=()`);

/** What a page of ours may ask for: to copy the invite's link, and a passkey. Sharing (web-share) is every page's own by default. */
const ON = ["clipboard-write", "publickey-credentials-create", "publickey-credentials-get"].map(
  (feature) => `${feature}=(self)`,
);
const PERMISSIONS = [...OFF, ...ON].join(", ");

/** What a response that is not a page may do in a browser: nothing. Pages get theirs, with its nonce, from `proxy.ts`. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Two years: what the preload list of browsers asks for. */
const HSTS = "max-age=63072000; includeSubDomains; preload";

/** The headers that every response of this house carries, whoever answers it. `publicUrl` is our origin. */
export function everyResponse(publicUrl: string): OutgoingHttpHeaders {
  return {
    "Content-Security-Policy": NOTHING,
    "Reporting-Endpoints": 'csp="/api/csp-report"',
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Origin-Agent-Cluster": "?1",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": PERMISSIONS,
    "Cache-Control": "no-store",
    ...(publicUrl.startsWith("https:") && { "Strict-Transport-Security": HSTS }),
  };
}

/** For what carries its hash in its name: it may be kept for ever. */
export const LASTING = "public, max-age=31536000, immutable";

/** The seal Worker alone may compile WebAssembly (Argon2id). */
export const SEAL_WORKER: OutgoingHttpHeaders = {
  "Content-Type": "text/javascript; charset=utf-8",
  "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
  "Cache-Control": LASTING,
};
