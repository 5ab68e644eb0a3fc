import type { ShareId } from "../../../../../lib/values/ids";
import { SharePage } from "../../../../showing/SharePage";

/** What a counsellor would read, or reads, for the two. */
export default async function Page({ params }: { readonly params: Promise<{ readonly shareId: string }> }) {
  const { shareId } = await params;
  return <SharePage shareId={shareId as ShareId} />;
}
