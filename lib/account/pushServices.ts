/** Where the makers of browsers take what wakes them: the hosts of Chrome and Edge on Android and desk, Firefox, Safari, Windows. */
const KNOWN = [
  "fcm.googleapis.com",
  "push.services.mozilla.com",
  "push.apple.com",
  "notify.windows.com",
  "wns.windows.com",
];

/**
 * Whether an address that a browser gave lies at a push service, known or named by the owner. The server calls it, so it
 * may be no other: https at its own port, by name, without anything in front of it.
 */
export function isPushService(endpoint: string, named: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (protocol !== "https:" || port !== "" || username !== "" || password !== "") return false;
  return [...KNOWN, ...named].some((service) => hostname === service || hostname.endsWith(`.${service}`));
}

/** What an owner may name as one: a host's full name, and neither a number nor a name of this machine's own net. */
export const isServiceName = (name: string): boolean =>
  /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(name) &&
  !/\.(local|localhost|internal|lan)$/.test(name);
