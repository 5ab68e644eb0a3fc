/** Where a partner goes who did not say where to. */
export const HOME = "/room";

/** A path of this house to go on to after signing in; `HOME` for anything that could lead outside. */
export function returnPath(wanted: string | null | undefined): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || hasControls(wanted)) return HOME;
  try {
    const here = "https://heard.invalid";
    const url = new URL(wanted, here);
    return url.origin === here ? url.pathname + url.search : HOME;
  } catch {
    return HOME;
  }
}

// Browsers drop tabs and line ends inside addresses, so "/\t/elsewhere" would mean "//elsewhere".
const hasControls = (text: string): boolean => [...text].some((letter) => letter <= " " || letter === "\\");

/** `page` with the way back to `path` in its query. */
export const withReturn = (page: string, path: string): string =>
  returnPath(path) === HOME ? page : `${page}?to=${encodeURIComponent(returnPath(path))}`;
