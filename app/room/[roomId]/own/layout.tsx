import type { ReactNode } from "react";
import type { RoomId } from "../../../../lib/values/ids";
import { Words } from "../../../look/Words";
import { OwnRoom } from "../../../own/OwnRoom";

type LayoutProps = { readonly params: Promise<{ readonly roomId: string }>; readonly children: ReactNode };

/** The pages of a couple's own formats. Shells: what is in them is opened in the browser. */
export default async function Layout({ params, children }: LayoutProps) {
  const { roomId } = await params;
  return (
    <Words of={["own", "start", "talk", "room", "hints", "finding"]}>
      <OwnRoom roomId={roomId as RoomId}>{children}</OwnRoom>
    </Words>
  );
}
