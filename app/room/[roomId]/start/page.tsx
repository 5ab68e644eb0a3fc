import { Chooser } from "../../../start/Chooser";
import { libraryCards } from "../../../start/library";
import { type Search, topicIn } from "../../../start/topicIn";

/** Choosing how to talk, perhaps about a topic from the shelf. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<Search> }) {
  return <Chooser cards={await libraryCards()} topicId={topicIn(await searchParams)} />;
}
