import * as z from "zod/mini";
import { MOST_SHOWN_TALKS } from "../../room/share";
import { instant } from "../../wire/routes/fields";

const held = z.strictObject({
  v: z.literal(1),
  /** What stands behind the `#` of the link. */
  fragment: z.string(),
  talks: z
    .array(
      z.strictObject({
        title: z.nullable(z.string()),
        began: instant,
        /** What was said is in it, and not the notes alone. */
        said: z.boolean(),
      }),
    )
    .check(z.maxLength(MOST_SHOWN_TALKS)),
});

/** What the two hold of a share: its link's secret, and what was chosen. */
export type HeldShare = Omit<z.output<typeof held>, "v">;

export const writeHeld = ({ fragment, talks }: HeldShare): string => JSON.stringify({ v: 1, fragment, talks });

/** Read strictly, for the other's browser has sealed it; null where it is none. */
export function readHeld(text: string): HeldShare | null {
  try {
    const read = held.safeParse(JSON.parse(text));
    return read.success ? { fragment: read.data.fragment, talks: read.data.talks } : null;
  } catch {
    return null;
  }
}
