import type { ReactNode } from "react";
import type { RoomId } from "../../../../lib/values/ids";
import { Words } from "../../../look/Words";
import { ShowingRoom } from "../../../showing/ShowingRoom";

type LayoutProps = { readonly params: Promise<{ readonly roomId: string }>; readonly children: ReactNode };

/** The pages about showing a counsellor. Shells: what is in them is opened in the browser. */
export default async function Layout({ params, children }: LayoutProps) {
  const { roomId } = await params;
  return (
    <Words of={["showing", "shown", "notes", "talk", "room", "back"]}>
      <ShowingRoom roomId={roomId as RoomId}>{children}</ShowingRoom>
    </Words>
  );
}
