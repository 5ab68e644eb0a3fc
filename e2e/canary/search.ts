/** A text that must not be found, and what it is. */
export type Canary = { readonly what: string; readonly text: string };

/** Somewhere it must not be found. */
export type Place = { readonly where: string; readonly bytes: Buffer };

/** A canary in a place, and in which disguise. */
export type Sighting = { readonly what: string; readonly where: string; readonly as: string };

/** Looks for each canary in each place: as it was written, as JSON and addresses spell it, in hex and base64 of any offset. */
export function search(canaries: readonly Canary[], places: readonly Place[]): readonly Sighting[] {
  return canaries.flatMap(({ what, text }) =>
    disguises(text).flatMap(([as, needle]) =>
      places.filter(({ bytes }) => bytes.includes(needle)).map(({ where }) => ({ what, where, as })),
    ),
  );
}

/** The ways a text may be spelled by a machine that did not mean to hide it. */
function disguises(text: string): readonly (readonly [string, Buffer])[] {
  const utf8 = Buffer.from(text, "utf8");
  const spelled: (readonly [string, string])[] = [
    ["JSON", JSON.stringify(text).slice(1, -1)],
    ["an address", encodeURIComponent(text)],
    ["a form", new URLSearchParams({ text }).toString().slice("text=".length)],
    ["hex", utf8.toString("hex")],
    ["upper hex", utf8.toString("hex").toUpperCase()],
    ...[0, 1, 2].flatMap((offset) => {
      const inner = base64At(utf8, offset);
      return [
        [`base64 at ${offset}`, inner],
        [`base64url at ${offset}`, inner.replaceAll("+", "-").replaceAll("/", "_")],
      ] as const;
    }),
  ];
  return [
    ["UTF-8", utf8],
    ["UTF-16", Buffer.from(text, "utf16le")],
    ...spelled.map(([as, needle]) => [as, Buffer.from(needle, "utf8")] as const),
  ];
}

/** What stays of a text's base64 wherever it stands: without the letters that its neighbours have a part in. */
function base64At(utf8: Buffer, offset: number): string {
  const padded = Buffer.concat([Buffer.alloc(offset), utf8])
    .toString("base64")
    .replaceAll("=", "");
  const first = offset === 0 ? 0 : offset + 1;
  const cut = (offset + utf8.length) % 3 === 0 ? 0 : 1;
  return padded.slice(first, padded.length - cut);
}
