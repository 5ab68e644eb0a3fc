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

/** The cookies that only help to sign in. No name may begin like the sign-in's: next-auth would take it for a part of it. */
export function helperCookies(origin: string): { readonly csrfToken: string; readonly callbackUrl: string } {
  const front = isSecure(origin) ? "__Host-" : "";
  return { csrfToken: `${front}csrf-heard`, callbackUrl: `${front}return-heard` };
}

/** What takes every cookie of ours back: the sign-in's, and those that only help to sign in. */
export const takeCookiesBack = (origin: string): readonly string[] =>
  [cookieNameFor(origin), ...Object.values(helperCookies(origin))].map(
    (name) => `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isSecure(origin) ? "; Secure" : ""}`,
  );

/** Takes the date off the cookie of this name, so that it goes with the browser; one that is taken back stays as it is. */
export function lastingNoLongerThanTheBrowser(headers: Headers, name: string): void {
  const lines = headers.getSetCookie();
  headers.delete("set-cookie");
  for (const line of lines) {
    const lasts = line.startsWith(`${name}=`) && !line.startsWith(`${name}=;`);
    headers.append("set-cookie", lasts ? line.replace(/;\s*(?:Expires|Max-Age)=[^;]*/gi, "") : line);
  }
}
