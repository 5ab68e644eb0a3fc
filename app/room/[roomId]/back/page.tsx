import type { RoomId } from "../../../../lib/values/ids";
import { BackPage } from "../../../back/BackPage";
import { Words } from "../../../look/Words";
import { libraryCards } from "../../../start/library";

/** Looking back on a room's past talks. A shell: they are opened, and looked through, in the browser. */
export default async function Page({ params }: { readonly params: Promise<{ readonly roomId: string }> }) {
  const { roomId } = await params;
  const cards = await libraryCards();
  const formats = cards.map(({ id, title, intents: [intent] }) => ({ id, title, intent: intent ?? "connect" }));
  return (
    <Words of={["talk", "room", "promises", "back"]}>
      <BackPage roomId={roomId as RoomId} formats={formats} />
    </Words>
  );
}
