import type { RoomId, TalkId } from "../../../../../lib/values/ids";
import { Words } from "../../../../look/Words";
import { TalkPage } from "../../../../talk/TalkPage";

type Params = { readonly params: Promise<{ readonly roomId: string; readonly talkId: string }> };

/** A talk. A shell: what is said in it is opened in the browser. */
export default async function Page({ params }: Params) {
  const { roomId, talkId } = await params;
  return (
    <Words of={["talk", "room", "promises", "private", "hints", "finding", "questions"]}>
      <TalkPage roomId={roomId as RoomId} talkId={talkId as TalkId} />
    </Words>
  );
}
