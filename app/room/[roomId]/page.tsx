import type { RoomId } from "../../../lib/values/ids";
import { Room } from "./Room";

/** A room. A shell: what is in it is opened in the browser. */
export default async function Page({ params }: { readonly params: Promise<{ readonly roomId: string }> }) {
  const { roomId } = await params;
  return <Room roomId={roomId as RoomId} />;
}
