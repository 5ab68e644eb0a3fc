import { ID_PATTERN, type TalkId } from "../../../../../lib/values/ids";
import { NewShare } from "../../../../showing/NewShare";
import { libraryCards } from "../../../../start/library";

type PageProps = { readonly searchParams: Promise<{ readonly talk?: string | string[] }> };

/** Choosing what a counsellor may read; a talk may be chosen already. */
export default async function Page({ searchParams }: PageProps) {
  const [{ talk }, cards] = await Promise.all([searchParams, libraryCards()]);
  const formats = cards.map(({ id, title, intents: [intent] }) => ({ id, title, intent: intent ?? "connect" }));
  const first = typeof talk === "string" && ID_PATTERN.test(talk) ? (talk as TalkId) : null;
  return <NewShare first={first} formats={formats} />;
}
