/** Headers as Node's server or the web's Request gives them. */
export type AnyHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** One header, by its name in small letters. */
export function headerOf(headers: AnyHeaders, name: string): string | null {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  return (Array.isArray(value) ? value.join(", ") : (value ?? null)) as string | null;
}

/** Whether our own address is on https, so that cookies are for https only. */
export const isSecure = (origin: string): boolean => origin.startsWith("https:");

/** The cookie that carries a sign-in. */
export const cookieNameFor = (origin: string): string => (isSecure(origin) ? "__Host-heard" : "heard");

/** The cookies of a request by name. */
export function cookiesOf(headers: AnyHeaders): Readonly<Record<string, string>> {
  const pairs = (headerOf(headers, "cookie") ?? "").split(";").map((each) => each.split("="));
  return Object.fromEntries(pairs.map(([name = "", ...value]) => [name.trim(), decoded(value.join("=").trim())]));
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** What takes the sign-in's cookie back. */
export const takeCookieBack = (origin: string): string =>
  `${cookieNameFor(origin)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isSecure(origin) ? "; Secure" : ""}`;
