import type { RoomId } from "../../../../lib/values/ids";
import { Words } from "../../../look/Words";
import { QuestionsPage } from "../../../questions/QuestionsPage";

/** Questions for each other. A shell: the lists of the two are opened in the browser. */
export default async function Page({ params }: { readonly params: Promise<{ readonly roomId: string }> }) {
  const { roomId } = await params;
  return (
    <Words of={["talk", "room", "promises", "questions"]}>
      <QuestionsPage roomId={roomId as RoomId} />
    </Words>
  );
}
