import { notFound } from "next/navigation";
import { FormatPage } from "../../../../start/FormatPage";
import { fromLibrary } from "../../../../start/library";
import { type Search, topicIn } from "../../../../start/topicIn";

type Params = {
  readonly params: Promise<{ readonly format: string }>;
  readonly searchParams: Promise<Search>;
};

/** One way to talk, and asking the other for it. */
export default async function Page({ params, searchParams }: Params) {
  const found = await fromLibrary((await params).format);
  if (found === null) notFound();
  return <FormatPage format={found.format} words={found.words} topicId={topicIn(await searchParams)} />;
}
