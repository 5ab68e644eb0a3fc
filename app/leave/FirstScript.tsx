"use client";

import { LEAVING } from "./leaving";

type FirstScriptProps = { readonly nonce: string | undefined; readonly to: string | undefined; readonly title: string };

/** Puts the script into the document. A part of the browser's, so that the document does not carry its text a second time. */
export function FirstScript({ nonce, to, title }: FirstScriptProps) {
  return (
    <script nonce={nonce} data-to={to} data-title={title} suppressHydrationWarning>
      {LEAVING}
    </script>
  );
}
