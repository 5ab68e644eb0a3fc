import type { OwnFormatId } from "../../../../../../lib/values/ids";
import { OwnStart } from "../../../../../own/OwnStart";

type Params = {
  readonly params: Promise<{ readonly ownFormatId: string }>;
  readonly searchParams: Promise<{ readonly topic?: string | readonly string[] }>;
};

/** Asking for a talk in a format of their own, perhaps about a topic from the shelf. */
export default async function Page({ params, searchParams }: Params) {
  const { ownFormatId } = await params;
  const { topic } = await searchParams;
  return <OwnStart ownFormatId={ownFormatId as OwnFormatId} topicId={typeof topic === "string" ? topic : null} />;
}
