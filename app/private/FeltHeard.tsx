"use client";

import { useTranslations } from "next-intl";
import type { RoomId, TalkId } from "../../lib/values/ids";
import { FoldAway } from "../look/FoldAway";
import { Trouble } from "../room/Trouble";
import { SayFelt, type SayFeltProps } from "./SayFelt";
import { useFeltHeard } from "./useFeltHeard";

type FeltHeardProps = { readonly roomId: RoomId; readonly talkId: TalkId };

/** How much one felt heard in a talk, in its notes: nobody is asked again, and whoever looks on sees no number. */
export function FeltHeard({ roomId, talkId }: FeltHeardProps) {
  const { said, say, takeBack } = useFeltHeard(roomId, talkId);
  switch (said.state) {
    case "looking":
      return null;
    case "not-known":
      return <Trouble trouble={said.why} />;
    case "known":
      return <FoldedFelt {...{ felt: said.felt, say, takeBack }} />;
  }
}

/** The question and its answer, folded away. */
export function FoldedFelt(props: Pick<SayFeltProps, "felt" | "say" | "takeBack">) {
  const t = useTranslations("private.felt");
  return (
    <FoldAway title={t("title")}>
      <SayFelt {...props} />
    </FoldAway>
  );
}
