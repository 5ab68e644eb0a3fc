import type { RoomId } from "../../../../lib/values/ids";
import { Words } from "../../../look/Words";
import { StartPage } from "../../../talk/StartPage";

type Params = {
  readonly params: Promise<{ readonly roomId: string }>;
  readonly searchParams: Promise<{ readonly topic?: string | readonly string[] }>;
};

/** Asking for a talk, perhaps about a topic from the shelf. */
export default async function Page({ params, searchParams }: Params) {
  const { roomId } = await params;
  const { topic } = await searchParams;
  return (
    <Words of={["talk", "room", "promises"]}>
      <StartPage roomId={roomId as RoomId} topicId={typeof topic === "string" ? topic : null} />
    </Words>
  );
}
