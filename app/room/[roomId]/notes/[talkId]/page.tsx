import type { RoomId, TalkId } from "../../../../../lib/values/ids";
import { Words } from "../../../../look/Words";
import { NotesPage } from "../../../../talk/NotesPage";

type Params = { readonly params: Promise<{ readonly roomId: string; readonly talkId: string }> };

/** The notes of a talk. A shell: they are opened in the browser. */
export default async function Page({ params }: Params) {
  const { roomId, talkId } = await params;
  return (
    <Words of={["talk", "room", "notes", "promises", "summary", "agreements", "private"]}>
      <NotesPage roomId={roomId as RoomId} talkId={talkId as TalkId} />
    </Words>
  );
}
