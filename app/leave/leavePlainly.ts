import type { MouseEvent } from "react";
import { isMarkedShared } from "../unlock/sharedMark";

/**
 * What a press does on a page that the browser drew by itself, because the server could not: there the script of `leaving`,
 * which hears a press before anything else, never ran. The page is blank at once under the plain `title`, its keys and the
 * other tabs are told to go, and the house leads on to where leaving leads.
 */
export function leavePlainly(event: MouseEvent, title: string): void {
  event.preventDefault();
  document.documentElement.style.setProperty("display", "none", "important");
  document.title = title;
  if ("BroadcastChannel" in globalThis) new BroadcastChannel("leave").postMessage("leave");
  dispatchEvent(new CustomEvent("leaving", { detail: [] }));
  const shared = isMarkedShared();
  if (shared) endSignIn();
  location.replace(shared ? "/leave?shared" : "/leave");
}

/** By a request that outlives the page; its answer is nobody's to wait for. */
function endSignIn(): void {
  const headers = { "content-type": "application/json", "x-heard": "1" };
  fetch("/api/account/sign-out", { method: "POST", keepalive: true, headers, body: "{}" }).catch(() => {});
}
