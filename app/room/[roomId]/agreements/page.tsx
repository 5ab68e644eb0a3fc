import type { RoomId } from "../../../../lib/values/ids";
import { AgreementsPage } from "../../../agreements/AgreementsPage";
import { Words } from "../../../look/Words";

/** One's own list of what the two agree on. A shell: it is opened in the browser. */
export default async function Page({ params }: { readonly params: Promise<{ readonly roomId: string }> }) {
  const { roomId } = await params;
  return (
    <Words of={["talk", "room", "promises", "agreements"]}>
      <AgreementsPage roomId={roomId as RoomId} />
    </Words>
  );
}
