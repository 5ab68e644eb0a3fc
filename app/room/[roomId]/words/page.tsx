import type { RoomId } from "../../../../lib/values/ids";
import { ComparePage } from "../../../comparing/ComparePage";
import { Words } from "../../../look/Words";

/** Comparing keys by safety words. A shell: the words are made in the browser. */
export default async function Page({ params }: { readonly params: Promise<{ readonly roomId: string }> }) {
  const { roomId } = await params;
  return (
    <Words of={["talk", "room"]}>
      <ComparePage roomId={roomId as RoomId} />
    </Words>
  );
}
