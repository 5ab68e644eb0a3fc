import type { ReactNode } from "react";
import type { RoomId } from "../../../../lib/values/ids";
import { Words } from "../../../look/Words";
import { Starting } from "../../../start/Starting";

type Params = { readonly params: Promise<{ readonly roomId: string }>; readonly children: ReactNode };

/** The pages on which a talk is chosen and asked for. */
export default async function Layout({ params, children }: Params) {
  const { roomId } = await params;
  return (
    <Words of={["start", "talk", "room"]}>
      <Starting roomId={roomId as RoomId}>{children}</Starting>
    </Words>
  );
}
