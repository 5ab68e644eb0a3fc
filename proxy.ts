import { type NextRequest, NextResponse } from "next/server";

/** Gives each page its own nonce and the policy that goes with it. All other headers come from `server/headers.ts`. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NEXTAUTH_URL ?? request.nextUrl.origin);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Next reads the nonce for its own scripts out of the policy on the request.
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "no-store");
  return response;
}

function contentSecurityPolicy(nonce: string, origin: string): string {
  const development = process.env.NODE_ENV === "development";
  const socket = origin.replace(/^http/, "ws");
  return [
    "default-src 'none'",
    // React's development build rebuilds stack traces with eval; the production build never does.
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    // Next's development tools style themselves without the nonce.
    `style-src-elem 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${socket}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    // Next's development tools make policies of their own.
    ...(development ? [] : ["require-trusted-types-for 'script'", "trusted-types default nextjs app"]),
    ...(origin.startsWith("https:") ? ["upgrade-insecure-requests"] : []),
    "report-uri /api/csp-report",
    "report-to csp",
  ].join("; ");
}

export const config = { matcher: ["/((?!api/|_next/static/).*)"] };
