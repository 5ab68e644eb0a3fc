import type { OwnFormatId } from "../../../../../../lib/values/ids";
import { ChangeFormat } from "../../../../../own/BuilderPage";

/** Changing a format that one has made. */
export default async function Page({ params }: { readonly params: Promise<{ readonly ownFormatId: string }> }) {
  const { ownFormatId } = await params;
  return <ChangeFormat ownFormatId={ownFormatId as OwnFormatId} />;
}
