import type { RoomId } from "../../../../lib/values/ids";
import { Words } from "../../../look/Words";
import { OwnNotesPage } from "../../../private/OwnNotesPage";

/** All private notes of a room. A shell: they are opened in the browser, after the passphrase was typed once more. */
export default async function Page({ params }: { readonly params: Promise<{ readonly roomId: string }> }) {
  const { roomId } = await params;
  return (
    <Words of={["room", "promises", "private"]}>
      <OwnNotesPage roomId={roomId as RoomId} />
    </Words>
  );
}
